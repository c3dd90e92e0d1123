package cn.ziping.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.platform.start.StartRefused;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcSettingsTest {
    private final Map<String, String> set = new HashMap<>(Map.of(
            "ziping.oidc.issuer", "https://id.example.gov.cn/realms/county",
            "ziping.oidc.client-id", "ziping",
            "ziping.oidc.client-secret", "hush"));

    @Test
    void nothingSetIsNoService() {
        assertThat(OidcSettings.of(name -> null)).isEmpty();
        // An empty variable is as good as none: compose files pass on what is not set.
        assertThat(OidcSettings.of(name -> " ")).isEmpty();
    }

    @Test
    void whatIsLeftOutHasADefault() {
        assertThat(OidcSettings.of(set::get))
                .contains(new OidcSettings(
                        "https://id.example.gov.cn/realms/county", "ziping", "hush", "preferred_username", "单位统一身份认证"));
    }

    @Test
    void whatIsSetHolds() {
        set.put("ziping.oidc.login-claim", "employee");
        set.put("ziping.oidc.name", "县统一登录");

        var settings = OidcSettings.of(set::get).orElseThrow();

        assertThat(settings.loginClaim()).isEqualTo("employee");
        assertThat(settings.name()).isEqualTo("县统一登录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "client-id", "client-secret"})
    void aMissingPartRefusesTheStart(String part) {
        set.put("ziping.oidc." + part, "");
        assertThatThrownBy(() -> OidcSettings.of(set::get))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("缺少 ZIPING_OIDC_" + part.toUpperCase().replace('-', '_') + "：")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id.example.gov.cn",
                "http://id.example.gov.cn",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "ftp://localhost",
                "https://",
                "https://me:hush@id.example.gov.cn",
                "https://id.example.gov.cn/?realm=a",
                "https://id.example.gov.cn/#a",
                "https://id example"
            })
    void anUnsafeAddressRefusesTheStart(String issuer) {
        set.put("ziping.oidc.issuer", issuer);
        assertThatThrownBy(() -> OidcSettings.of(set::get))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ZIPING_OIDC_ISSUER 应是 https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8140", "http://127.0.0.1:8140/realms/a", "http://[::1]:8140"})
    void thisMachineNeedsNoTls(String issuer) {
        set.put("ziping.oidc.issuer", issuer);
        assertThat(OidcSettings.of(set::get)).map(OidcSettings::issuer).contains(issuer);
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(OidcSettings.of(set::get).orElseThrow().toString()).doesNotContain("hush");
    }
}
