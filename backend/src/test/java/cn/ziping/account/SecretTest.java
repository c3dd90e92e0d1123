package cn.ziping.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void holds256Bits() {
        var text = Secret.random("ziping_").text();
        assertThat(text).startsWith("ziping_").hasSize(50);
        assertThat(Base64.getUrlDecoder().decode(text.substring(7))).hasSize(32);
    }

    @Test
    void noTwoAreAlike() {
        var drawn = Stream.generate(() -> Secret.random("").text()).limit(1000);
        assertThat(new HashSet<>(drawn.toList())).hasSize(1000);
    }

    @Test
    void aPasswordIsReadAloudWithoutMistake() {
        var drawn = Stream.generate(Secret::password).limit(1000).toList();
        assertThat(drawn)
                .allMatch(password -> password.matches("([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}"))
                .doesNotHaveDuplicates();
        assertThat(String.join("", drawn).chars().distinct().count()).isEqualTo(32);
        assertThat(drawn)
                .allMatch(password -> PasswordRule.fault("admin", password).isEmpty());
    }

    @Test
    void isHashedAsUtf8() {
        assertThat(HexFormat.of().formatHex(Secret.hash("")))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HexFormat.of().formatHex(Secret.hash("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Secret.hash("自评")).hasSize(32).isNotEqualTo(Secret.hash("??"));
    }

    @Test
    void isNeverPrinted() {
        var secret = Secret.random("");
        assertThat(secret.toString()).isEqualTo("Secret");
        assertThat("" + new Object[] {secret}[0]).doesNotContain(secret.text());
    }
}
