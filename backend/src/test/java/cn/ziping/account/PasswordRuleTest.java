package cn.ziping.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcdefgh",
                "报告写完就下班了",
                "😀😃😄😁😆😅😂🤣",
                "k7dm-2qxa-p9fe-hw3c",
                "   spaces   ",
                "passwordless",
                "' or 1=1 --"
            })
    void takesWhatIsLongEnough(String password) {
        assertThat(PasswordRule.fault("zhang", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',至少", "abcdefg,至少", "😀😃😄😁😆😅😂,至少", "四个汉字不够长,至少"})
    void countsCharactersAndNotTheirHalves(String password, String part) {
        assertThat(PasswordRule.fault("zhang", password).orElse("")).contains(part);
    }

    @Test
    void endsAtTwoHundredCharacters() {
        assertThat(PasswordRule.fault("zhang", "abcd😀".repeat(40))).isEmpty();
        assertThat(PasswordRule.fault("zhang", "abcd😀".repeat(40) + "x")).hasValue("新密码最多 200 个字符。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "PassWord",
                "Admin@123",
                "１２３４５６７８",
                "ａｄｍｉｎ８８８",
                "aaaaaaaa",
                "abababab",
                "111222333",
                "财财财财财财政政"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(PasswordRule.fault("zhang", password)).hasValue("这个密码太常见，很容易被猜到，请换一个。");
    }

    @ParameterizedTest
    @CsvSource({"zhang,my-ZHANG-2026", "zhangsan,zhangsan", "zhangsan,ＺｈａｎｇＳａｎ9", "12345678901,12345678901"})
    void refusesTheLogin(String login, String password) {
        assertThat(PasswordRule.fault(login, password)).hasValue("新密码不能包含用户名。");
    }

    @Test
    void aLoginOfFewLettersForbidsNoWords() {
        assertThat(PasswordRule.fault("a", "a long sentence")).isEmpty();
        assertThat(PasswordRule.fault("li", "believe-it")).isEmpty();
    }
}
