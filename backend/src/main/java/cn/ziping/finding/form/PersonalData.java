package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.measure.Digits;
import cn.ziping.template.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** C10: numbers of people that are not to be published. */
final class PersonalData implements Rule {
    static final RuleCard CARD = new RuleCard(
            "C10",
            Severity.WARN,
            "公开前隐去个人信息（手机号、身份证号、银行账号）",
            "自评报告随决算公开；《中华人民共和国个人信息保护法》第二十五条：个人信息处理者不得公开其处理的个人信息",
            "“联系人：张某，13812345678”：手机号不应公开",
            "删去，或者用*号遮盖中间几位；需要留联系方式的，用办公电话。");

    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\d.-])(?:(?:\\+?86)[- ]?)?1[3-9]\\d([- ]?)\\d{4}\\1\\d{4}(?!\\.?\\d|\\s?[万亿]?元)");
    private static final Pattern ID = Pattern.compile(
            "(?<![\\dA-Za-z])[1-9]\\d{5}((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![\\dA-Za-z])");
    private static final Pattern ID_NAMED = Pattern.compile("身份证[^\\d\\n]{0,12}$");
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?:账号|帐号|账户|帐户|卡号|银行卡)(?:号码?)?[^\\d\\n，。]{0,12}(?<!\\d)((?:\\d{4}[ ]?){3,6}\\d{1,4}|\\d{12,30})(?!\\d|\\s?[万亿]?元)");
    private static final int NEAR = 20;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var writing : subject.writings()) {
            tell(writing, MOBILE, "手机号", findings);
            tell(writing, ACCOUNT, "银行账号", findings);
            ids(writing, findings);
        }
    }

    private static void tell(Writing writing, Pattern pattern, String what, Consumer<Finding> findings) {
        var match = pattern.matcher(Digits.halfWidth(writing.text()));
        while (match.find()) {
            tell(writing, match.start(), match.end(), what, findings);
        }
    }

    /** Codes of projects may have as many digits: a person's number has a day of birth and a check digit, or says so. */
    private static void ids(Writing writing, Consumer<Finding> findings) {
        var match = ID.matcher(Digits.halfWidth(writing.text()));
        while (match.find()) {
            var isDay = isDay(match.group(1), match.group(2), match.group(3));
            var isNamed = ID_NAMED.matcher(writing.text().substring(Math.max(0, match.start() - NEAR), match.start()))
                    .find();
            if (isNamed || isDay && isChecked(match.group())) {
                tell(writing, match.start(), match.end(), "身份证号", findings);
            }
        }
    }

    private static boolean isDay(String year, String month, String day) {
        try {
            var born = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return born.getYear() >= 1920;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static boolean isChecked(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    private static void tell(Writing writing, int from, int to, String what, Consumer<Finding> findings) {
        findings.accept(Finding.of(
                CARD, "这里有%s，属于个人信息或者不宜公开的信息，公开前请删去或者遮盖。".formatted(what), null, what, writing.around(from, to)));
    }
}
