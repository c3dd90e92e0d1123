package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** P01: signs that were to be replaced by words or figures and still stand there. */
final class Placeholders implements Rule {
    static final RuleCard CARD = new RuleCard(
            "P01",
            Severity.BLOCK,
            "不得留有占位符（XX、××、20xx、待填、某某、空括号、空下划线）",
            "报告是正式材料，占位符说明该处内容没有填写；财政复核时格式审查项",
            "“项目资金到位XX万元”“统筹兼顾原则。XXX。”：XX应当换成实际内容",
            "把占位符换成实际的名称、日期或金额；没有内容的，整句删去。");

    private static final String DIGITS_OR_LETTERS = "A-Za-z0-9";
    private static final String UNIT = "(?:年|月|日|万元|亿元|元|%|％|个|项|名|人|家|次|号|期|批|户|亩|份|册|件|处|场|条|台|套|座|辆|公里|平方米|吨|天|小时)";
    /** A sign of multiplication stands behind a number or a name of a factor, a placeholder behind one of these. */
    private static final String OPEN = "(?<=^|[年月第为共约达计了占至到：，。；、（(\\s])";

    /** Each alone means that somebody was to write something here. */
    private static final List<Pattern> SIGNS = List.of(
            // XX县, ××万元, XXX。; not YX04, XXL, 138XXXX1234, xx.gov.cn, XX-100, nor 〔2024〕XX号, which P03 tells.
            Pattern.compile("(?<![" + DIGITS_OR_LETTERS + "@/.#&_-])(?<![〕］\\]])[XxＸｘ×✕╳]{2,}" + "(?!["
                    + DIGITS_OR_LETTERS + "〕］﹞]|[.@/_-][" + DIGITS_OR_LETTERS + "&&[^Xx]])"),
            Pattern.compile("(?<![" + DIGITS_OR_LETTERS + "])(?:19|20)[XxＸ×*＊_＿○〇?？]{2}(?![\\d〕］﹞])"),
            Pattern.compile("(?<![" + DIGITS_OR_LETTERS + "])20[1-4][XxＸ×*＊_＿○?？](?=\\s*年)"),
            Pattern.compile(OPEN + "[XxＸ×](?=\\s*" + UNIT + ")"),
            Pattern.compile("(?<![一二三四五六七八九○〇零])[○〇]{2,}(?![一二三四五六七八九○〇零])"),
            Pattern.compile("[△▲]{2,}|[□■]{3,}|(?<![A-Za-z0-9])[?？]{3,}|[?？]{2,}(?=\\s*(?:%|％|万元|个|项|人|年|月|日|分))"),
            Pattern.compile("(?<![A-Za-z0-9_＿])[_＿]{2,}(?![A-Za-z0-9_＿])"),
            // **县, ***万元; not masked numbers and names.
            Pattern.compile("(?<![" + DIGITS_OR_LETTERS + "*＊])[*＊]{2,}(?=[县市区镇乡村局委办厅公司项目单位部门年月日万元亿个名家人%，。；、]|$)"),
            Pattern.compile(OPEN + "[*＊](?=\\s*" + UNIT + ")"));

    private static final String FIELD = "(?:单位|部门|名称|全称|简称|姓名|地名|金额|数字|数额|数量|数据|年份|年度|日期|时间|比例|得分)";

    private static final List<Pattern> WORDS = List.of(
            Pattern.compile("待(?:填写?|补充?填?|补齐|录入|插入|完善后填)(?=[）)】\\]。；，\\s]|$)(?<![有亟尚仍需还]待(?:补充?|补齐))"),
            Pattern.compile(
                    "[（(【\\[](?:数据|数字|金额|名称|此处|具体|内容|时间|日期)?(?:待定|待补|待核实?|待确认|待完善|待更新|暂缺|暂空|空缺)[^）)】\\]\\n]{0,8}[）)】\\]]"),
            Pattern.compile("(?:TBD|TODO)(?![A-Za-z])"),
            // 某某局; not 王某某, a person whose name is kept back.
            Pattern.compile("某某(?=[省县市区镇乡村局委办厅公司项目单位部门街道中心学校工程资金文件年月日同志领导])|某[省市县区](?:某[县区局镇])|某年某月"
                    // 负责人为某某。
                    + "|(?:^|(?<=[为是由和与及对在：:，。；、（(]))某某某?(?=[，。；、）)]|$)"),
            // （部门名称） in braces or brackets of other kinds; braces with a sign before them are P02.
            Pattern.compile(
                    "(?<![{$#\\\\])\\{(?!\\{)[^{}\\n]{0,30}[\\u4e00-\\u9fa5][^{}\\n]{0,30}\\}(?!\\})|(?<![{$#])\\{\\s*\\}"),
            Pattern.compile("(?<=[\\u4e00-\\u9fa5，、（])【[\\u4e00-\\u9fa5]{0,8}" + FIELD
                    + "】|[\\[<＜][\\u4e00-\\u9fa5]{0,8}" + FIELD + "[\\]>＞]"));

    private static final Pattern NO_FIGURE = Pattern.compile(
            "(?<!单位[\\u4e00-\\u9fa5]{0,12})(?:(?<![均皆都])为|占|达到?|共计|合计|总计)[ \\u3000\\u00a0]*(?:万元|亿元|[%％])(?=[，。；、,;）)]|$)");

    /** The other gaps are one of these. */
    private static final String BLANKS_AND_BRACKETS = " \u3000\u00a0（(〔【[";

    private static final List<Pattern> GAPS = List.of(
            // 年 月 日 without its figures; the year may be there.
            Pattern.compile(
                    "年[ \\u3000\\u00a0]+月(?:[ \\u3000\\u00a0]*日|(?=[ \\u3000\\u00a0]*$))|\\d\\s*月[ \\u3000\\u00a0]+日"),
            Pattern.compile("[（(〔【\\[][ \\u3000\\u00a0]*年度?[）)〕】\\]]"),
            NO_FIGURE,
            Pattern.compile(
                    "(?:[为占共计有]|达到?|完成|支出|到位|得分|自评得?|培训|投入|建设|发放|覆盖|举办|新增|受益|惠及|投资|资金|金额)[ \\u3000\\u00a0]{2,}(?:万元|亿元|元|[%％]|分|个|项|人次|人|名|家|次)(?![\\u4e00-\\u9fa5])"));

    /** 共有（ ）个项目; （ ） behind a choice is P05's. */
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[（(][ \\u3000\\u00a0]*[）)]|【[ \\u3000\\u00a0]*】");

    private static final Pattern SEVERAL_OR_TICKED = Pattern.compile("[√✓✔☑■]|[（(]\\s*[）)][^（(\\n]{1,40}[（(]\\s*[）)]");

    /** An ellipsis stands for what nobody wrote where it is all there is: a row, an item, what follows a colon. */
    private static final Pattern ELLIPSIS = Pattern.compile(
            "^\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）]?[、.．]?|指标\\d{1,2}[：:]?)?\\s*(?:…{1,4}|\\.{3,12}|·{3,12}|。{3,12})\\s*[。；]?\\s*$"
                    + "|(?:[一二三四五六]是|[：:])\\s*(?:…{1,4}|\\.{3,12})\\s*(?=[；。]|$)|(?<!\\d)…{1,4}(?=\\s*(?:万元|亿元|%|％|个|项|名|家|亩|公里))");

    private static final Pattern MARKDOWN_BOLD = Pattern.compile("\\*\\*[^*\\n]{4,60}\\*\\*");

    /** A page's number in a table of contents is led to by dots. */
    private static final Pattern RULE_OF_TABLE = Pattern.compile("^[\\s|:_＿*—=-]*$");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var writing : subject.writings()) {
            if (writing.kind() != Writing.Kind.CONTENTS) {
                check(writing, findings);
            }
        }
    }

    private static void check(Writing writing, Consumer<Finding> findings) {
        var text = writing.text();
        var spans = new ArrayList<Span>();
        if (!RULE_OF_TABLE.matcher(text).matches()
                && !MARKDOWN_BOLD.matcher(text).find()) {
            if (has(text, "XxＸｘ×✕╳*＊_＿○〇?？△▲□■")) {
                SIGNS.forEach(pattern -> Span.all(pattern, text, spans));
            }
        }
        if (has(text, "待某{【[（(<＜T暂空")) {
            WORDS.forEach(pattern -> Span.all(pattern, text, spans));
        }
        if (has(text, " \u3000\u00a0%％") || text.contains("万元") || text.contains("亿元") || text.contains("年度")) {
            for (var gap : GAPS) {
                if (gap == NO_FIGURE || has(text, BLANKS_AND_BRACKETS)) {
                    Span.all(gap, text, spans);
                }
            }
        }
        if (has(text, "（(【") && !SEVERAL_OR_TICKED.matcher(text).find()) {
            Span.all(EMPTY_BRACKETS, text, spans);
        }
        if (text.indexOf('…') >= 0 || text.contains("...") || text.contains("···") || text.contains("。。。")) {
            for (var cell : Span.cells(text)) {
                Span.all(ELLIPSIS, text.substring(cell.from(), cell.to()), cell.from(), spans);
            }
        }
        spans.sort(Comparator.comparingInt(Span::from));
        @Nullable String told = null;
        for (var span : spans) {
            var place = writing.around(span.from(), span.to());
            if (!String.valueOf(place.excerpt()).equals(told)) {
                told = String.valueOf(place.excerpt());
                var sign = text.substring(span.from(), span.to()).strip();
                findings.accept(Finding.of(CARD, message(sign), null, sign, place));
            }
        }
    }

    /** Most lines have none of the signs and need no closer look. */
    private static boolean has(String text, String signs) {
        for (var i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String message(String sign) {
        return "此处的“%s”是没有填写的占位符，请换成实际内容；没有内容的整句删去。".formatted(sign);
    }
}
