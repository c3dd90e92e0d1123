package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** P03: the number of a document without its year or without its number. */
final class DocumentNumbers implements Rule {
    static final RuleCard CARD = new RuleCard(
            "P03",
            Severity.WARN,
            "引用的文号要完整",
            "《党政机关公文格式》（GB/T 9704）：发文字号由机关代字、年份、发文顺序号组成",
            "“（信财字〔2024〕号）”：缺发文顺序号",
            "查原文件，补上年份和顺序号；尚无文号的，只写文件名称和日期。");

    private static final String OPEN = "[〔［\\[【﹝]";
    private static final String CLOSE = "[〕］\\]】﹞]";
    private static final String BLANK = "[ \\u3000\\u00a0]*";
    private static final String NOTHING = "(?:[ \\u3000\\u00a0XxＸ×*＊_＿○?？]*)";
    /** 号召 is a word of its own. */
    private static final String NUMBER_WORD = "号(?![召称码线楼角院店机召])";

    private static final Pattern NUMBER_MISSING =
            Pattern.compile(OPEN + BLANK + "(?:19|20)\\d{2}" + BLANK + "年?" + CLOSE + "(?:第)?" + NOTHING + NUMBER_WORD);
    private static final Pattern YEAR_MISSING = Pattern.compile("[〔［﹝]" + "(?:" + NOTHING + "|20\\d?" + NOTHING + ")"
            + "[〕］﹞]" + BLANK + "(?:第)?\\d{0,4}" + NOTHING + NUMBER_WORD);
    /** Round brackets say a document's number only behind the name of an authority or with a year begun. */
    private static final Pattern ROUND = Pattern.compile("[（(]" + BLANK + "(?:(?:19|20)\\d{2}[）)](?:第)?" + NOTHING
            + "|20\\d?" + NOTHING + "[）)](?:第)?" + BLANK + "\\d{0,4}" + NOTHING + ")" + NUMBER_WORD
            + "|(?<=[财预政府发办字函绩综建农教社])[（(]" + BLANK + "[）)]" + BLANK + "(?:第)?\\d{0,4}" + BLANK + NUMBER_WORD);
    /** 赣财绩〔2022〕） or 〔2022〕文件: nothing at all behind the year. */
    private static final Pattern NOTHING_BEHIND =
            Pattern.compile("[〔﹝](?:19|20)\\d{2}[〕﹞]" + BLANK + "(?=[）)，。；、》]|文件)");

    private static final List<Pattern> ALL = List.of(NUMBER_MISSING, YEAR_MISSING, ROUND, NOTHING_BEHIND);

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var writing : subject.writings()) {
            if (!writing.hasAny("号〔﹝")) {
                continue;
            }
            for (var pattern : ALL) {
                tell(writing, pattern, findings);
            }
        }
    }

    private static void tell(Writing writing, Pattern pattern, Consumer<Finding> findings) {
        var match = pattern.matcher(writing.text());
        while (match.find()) {
            var number = match.group().strip();
            findings.accept(Finding.of(
                    CARD,
                    "文号“%s”不完整，缺年份或者顺序号，请查原文件补全。".formatted(number),
                    null,
                    number,
                    writing.around(match.start(), match.end())));
        }
    }
}
