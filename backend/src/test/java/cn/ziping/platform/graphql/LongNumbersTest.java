package cn.ziping.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongNumbersTest {
    private static final String LONG = "9".repeat(Limits.DIGITS + 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "{ a(b: %s) }",
                "{ a(b: -%s.5) }",
                "# \"\n{ a(b: %s) }",
                "# \"\"\"\r{ a(b: %s) }",
                "{ a(b: \"\", c: %s) }",
                "{ a(b: \"\\\"\", c: %s) }",
                "{ a(b: \"\\\\\", c: %s) }",
                "{ a(b: \"\"\" \" \\\"\"\" # \"\"\", c: %s) }",
                "{ a(b: \"#\", c: %s) }"
            })
    void aNumberIsFoundWhateverStandsBeforeIt(String document) {
        assertThat(LongNumbers.isOneIn(document.formatted(LONG))).isTrue();
        assertThat(LongNumbers.isOneIn(document.formatted(LONG.substring(1)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a(b: \"%s\") }",
                "{ a(b: \"\"\"%s\"\"\") }",
                "{ a } # %s",
                "{ a(b: \"\"\"\\\"\"\" %s\"\"\") }",
                "\"%s",
                "\"\"\"%s"
            })
    void digitsOfATextOrACommentAreNoNumber(String document) {
        assertThat(LongNumbers.isOneIn(document.formatted(LONG))).isFalse();
    }
}
