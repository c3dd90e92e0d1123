package cn.ziping.account.oidc;

import cn.ziping.platform.start.StartRefused;
import java.net.URI;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which sign-in service is used, and as whom this server asks it.
 *
 * @param issuer its address, letter by letter as it names itself in its tokens
 * @param loginClaim the claim of the id token that names an account by its login
 * @param name what the page calls it
 */
record OidcSettings(String issuer, String clientId, String clientSecret, String loginClaim, String name) {

    /**
     * Empty when nothing is set; refuses the start when a part is missing or the address is not a safe one.
     *
     * @param setting the value of {@code ziping.oidc.…}
     */
    static Optional<OidcSettings> of(Function<String, @Nullable String> setting) {
        var needed = new TreeMap<String, String>();
        needed.put("ZIPING_OIDC_ISSUER", text(setting, "issuer", ""));
        needed.put("ZIPING_OIDC_CLIENT_ID", text(setting, "client-id", ""));
        needed.put("ZIPING_OIDC_CLIENT_SECRET", text(setting, "client-secret", ""));
        var missing = needed.keySet().stream()
                .filter(name -> needed.getOrDefault(name, "").isEmpty())
                .collect(Collectors.joining(", "));
        if (needed.values().stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new StartRefused("统一身份认证的设置不全，缺少 %s：请补上，或全部去掉。(OpenID Connect is half configured, %s is missing.)"
                    .formatted(missing, missing));
        }
        var settings = new OidcSettings(
                needed.getOrDefault("ZIPING_OIDC_ISSUER", ""),
                needed.getOrDefault("ZIPING_OIDC_CLIENT_ID", ""),
                needed.getOrDefault("ZIPING_OIDC_CLIENT_SECRET", ""),
                text(setting, "login-claim", "preferred_username"),
                text(setting, "name", "单位统一身份认证"));
        if (!isSafe(settings.issuer()) || settings.issuer().matches(".*[?#].*")) {
            throw new StartRefused(
                    "ZIPING_OIDC_ISSUER 应是 https:// 地址，不带参数，http:// 只能用于本机。(ZIPING_OIDC_ISSUER must be an https URL without parameters; http is for this machine alone.)");
        }
        return Optional.of(settings);
    }

    /** Nobody between here and there can read or change what is said: TLS, or not leaving this machine. */
    static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            return host != null
                    && uri.getRawUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isThisMachine(host));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static String text(Function<String, @Nullable String> setting, String name, String otherwise) {
        var value = setting.apply("ziping.oidc." + name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** Without the secret, in whatever it ends up. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
