package cn.ziping.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a chosen password must be (NIST SP 800-63B 5.1.1.2): long enough and not what is guessed first. No rules about
 * kinds of characters: they make passwords that are written down.
 */
final class PasswordRule {
    private static final int SHORTEST = 8;
    static final int LONGEST = 200;
    private static final int TELLING = 4;

    /** The ones that lists of leaked passwords begin with, and what an office would come up with. */
    private static final Set<String> COMMON = Set.of(
            "12345678",
            "123456789",
            "1234567890",
            "87654321",
            "password",
            "password1",
            "passw0rd",
            "qwertyui",
            "qwerty123",
            "qwertyuiop",
            "1q2w3e4r",
            "1qaz2wsx",
            "abc12345",
            "abcd1234",
            "a1234567",
            "a12345678",
            "iloveyou",
            "admin123",
            "administrator",
            "admin888",
            "admin@123",
            "woaini520",
            "woaini1314",
            "5201314520",
            "1314520520",
            "aa123456",
            "a123456789",
            "q1w2e3r4",
            "zxcvbnm123",
            "asdfghjkl",
            "11223344",
            "123123123",
            "12341234",
            "88888888",
            "66666666",
            "147258369",
            "caizheng",
            "caizheng123",
            "ziping123",
            "zipingziping",
            "jixiao123",
            "jixiaopingjia");

    private PasswordRule() {}

    /** In characters as people count them: the same when a password is chosen and when it is typed. */
    static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    /** The sentence that says what is wrong with a password; empty when nothing is. */
    static Optional<String> fault(String login, String password) {
        var length = length(password);
        if (length < SHORTEST) {
            return Optional.of("新密码至少 %d 个字符。".formatted(SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of("新密码最多 %d 个字符。".formatted(LONGEST));
        }
        var lower = Passwords.plain(password).toLowerCase(Locale.ROOT);
        // A login of few letters is in too many words to forbid them all.
        if (lower.equals(login) || (login.length() >= TELLING && lower.contains(login))) {
            return Optional.of("新密码不能包含用户名。");
        }
        if (COMMON.contains(lower) || lower.codePoints().distinct().count() < 4) {
            return Optional.of("这个密码太常见，很容易被猜到，请换一个。");
        }
        return Optional.empty();
    }
}
