package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What nobody outside may be told: how the server is made. */
final class Inside {
    private static final Pattern TOLD = Pattern.compile(
            "\\bat [\\w.$]+\\(|\\b(java|javax|jakarta|org|io|reactor|graphql|cn|com|sun|tools|kotlin)\\.[a-z]\\w+\\.[A-Za-z]"
                    + "|\\w(Exception|Error):|Whitelabel|SQLSTATE|syntax error at or near|relation \""
                    + "|\\b(password_hash|token_hash|account_role|pg_catalog)\\b");

    private Inside() {}

    static void isNotIn(String answer) {
        var told = TOLD.matcher(answer);
        assertThat(told.find())
                .as(() -> "tells of the inside: " + told.group() + "\nin " + answer)
                .isFalse();
    }
}
