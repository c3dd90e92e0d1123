package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** P02: what programs leave behind when a report is put together, copied or converted. */
final class FieldResidue implements Rule {
    static final RuleCard CARD = new RuleCard(
            "P02",
            Severity.BLOCK,
            "不得留有域代码、书签、断开的引用等软件残留",
            "报告是正式材料，MERGEFIELD、${…}、[bookmark: …]、#REF!等是模板和软件的代码，不是正文",
            "“MERGEFIELD ${page1.ds2}收入预算总额为7910万元”：收入预算总额前面是没有替换的域代码",
            "删去这些代码；应当由它带出数据的，补上实际数据。");

    /** So many of a kind are told one by one; what is more is only counted. */
    private static final int MOST = 20;
    /** A file with more lines of it is written so from the beginning. */
    private static final int MARKDOWN = 3;

    /** Each of them holds one of these signs, or a Latin letter. */
    private static final String SIGNS = "${<[#_&!！*`【\ufffd锟烫屯";

    private record Kind(String name, Pattern sign, boolean isToDelete) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "域代码",
                    Pattern.compile(
                            "(?:MERGEFIELD\\s*)?\\$\\{[^}\\n]{0,200}\\}?|(?:MERGEFIELD|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|MERGEFORMAT|PAGEREF|HYPERLINK|NUMPAGES)(?![A-Za-z])"
                                    + "(?:\\s*\\\\?[\"“][^\"”\\n]{0,120}[\"”])?(?:\\s*\\\\[a-z*]){0,3}"
                                    + "|\\{\\s*(?:PAGE|TOC|REF|SEQ|DATE|TIME|IF|INCLUDEPICTURE)\\b[^}\\n]{0,120}\\}|TOC\\s+\\\\[a-z]|EMBED\\s+[A-Z][A-Za-z.]{2,30}"),
                    true),
            new Kind(
                    "断开的引用",
                    Pattern.compile("\\{\\{[^}\\n]{0,80}\\}{0,2}|<%[^%\\n]{0,80}%>|\\[%[^%\\n]{0,80}%\\]"),
                    false),
            new Kind(
                    "书签",
                    Pattern.compile(
                            "(?:\\[bookmark:[^\\]\\n]{0,80}\\]\\s{0,3}){1,20}|(?<![A-Za-z0-9])_(?:Toc\\d{3,}|GoBack|Hlk\\d{3,}|Ref\\d{3,}|OLE_LINK\\d*)"),
                    true),
            new Kind(
                    "出错的公式",
                    Pattern.compile(
                            "#(?:REF|VALUE|NUM|NULL|DIV/0|名称)[!！]|#N/A|#NAME[?？]|#DIV/0|(?<![#\\w])#{4,}(?![#\\w ])"),
                    false),
            new Kind(
                    "出错的引用",
                    Pattern.compile(
                            "错误[!！]\\s*(?:未找到|未定义|文档中|不能|链接|书签|超链接|嵌入|无效)[^，；\\n]{0,20}|Error[!！]\\s*[A-Z][A-Za-z ]{4,60}"),
                    true),
            new Kind(
                    "网页代码",
                    Pattern.compile(
                            "&(?:nbsp|lt|gt|amp|quot|ensp|emsp|middot|ldquo|rdquo|hellip|mdash|#x?[0-9a-fA-F]{2,5});"
                                    + "|</?(?:br|p|div|span|td|tr|th|table|tbody|b|i|u|font|strong|em|img|a|h[1-6]|li|ul|ol|sup|sub|center)(?:\\s[^<>\\n]{0,120})?\\s*/?>"),
                    true),
            new Kind("空值", Pattern.compile("(?<![A-Za-z0-9_])(?:null|undefined|NaN|NULL)(?![A-Za-z0-9_])"), false),
            new Kind("乱码", Pattern.compile("\\ufffd+|锟斤拷|烫烫烫|屯屯屯"), false),
            new Kind(
                    "图表或批注的代替文字",
                    Pattern.compile(
                            "[\\[【](?:图片|图像|表格|公式|附件图|image|图表)(?:[:：][^\\]】\\n]{0,40})?[\\]】]|批注\\s?\\[[A-Za-z0-9]{1,6}\\]"),
                    true),
            new Kind(
                    "排版标记",
                    Pattern.compile(
                            "^#{1,6}\\s+\\S.{0,20}|\\*\\*[^*\\n]{4,60}\\*\\*|^```.{0,10}|!?\\[[^\\]\\n]{1,40}\\]\\(https?://[^)\\n]{1,120}\\)"),
                    false));

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var suspects =
                subject.writings().stream().filter(FieldResidue::isSuspect).toList();
        for (var kind : KINDS) {
            var found = new ArrayList<Finding>();
            for (var writing : suspects) {
                var match = kind.sign().matcher(writing.text());
                if (match.find()) {
                    found.add(finding(kind, writing, match.start(), match.end()));
                }
            }
            if (kind.name().equals("排版标记") && found.size() > MARKDOWN) {
                continue;
            }
            tell(kind, found, findings);
        }
    }

    private static boolean isSuspect(Writing writing) {
        return writing.hasAny(SIGNS)
                || writing.text().chars().anyMatch(sign -> sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z');
    }

    private static void tell(Kind kind, List<Finding> found, Consumer<Finding> findings) {
        var count = 0;
        for (var finding : found.stream().distinct().toList()) {
            if (++count > MOST) {
                var more = found.size() - MOST;
                findings.accept(Finding.of(
                        CARD, "另有%d处%s没有清除，请用查找功能一并删去。".formatted(more, kind.name()), null, null, finding.place()));
                return;
            }
            findings.accept(finding);
        }
    }

    private static Finding finding(Kind kind, Writing writing, int from, int to) {
        var sign = writing.text().substring(from, to).strip();
        var place = writing.around(from, to);
        var finding = Finding.of(
                CARD,
                "此处的“%s”是软件留下的%s，不是正文，请清除。".formatted(shortened(sign), kind.name()),
                null,
                shortened(sign),
                place);
        var excerpt = place.excerpt();
        return kind.isToDelete() && excerpt != null && excerpt.contains(sign)
                ? finding.with(new Fix(sign, ""))
                : finding;
    }

    private static String shortened(String sign) {
        return sign.length() <= 30 ? sign : sign.substring(0, 30) + "…";
    }
}
