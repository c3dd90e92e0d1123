package cn.ziping.importing.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that sentences give to what they score. */
final class ScoreWords {
    private static final Pattern WHOLE = Pattern.compile("整体支出|部门整体|整体绩效|绩效自评|绩效评价|自评结果|评价结果|综合评价|项目绩效|总体");
    private static final Pattern PROJECT = Pattern.compile("(?:项目|经费|资金|工程)$");
    private static final Pattern LABEL = Pattern.compile("^([\\p{IsHan}、/]{2,22}?)([。：，（])");
    private static final Pattern ABOUT = Pattern.compile("^(?:在|就|从)?(.+?)(?:方面|上)?$");
    private static final Pattern SELF = Pattern.compile(
            "^(?:其中|全年度?|年度|20\\d\\d年度?|经自评|[我本该此](?:部门|单位|局|委|办|项|校|院|街道|镇|乡|中心)|该项(?:指标)?|该指标|此指标|此项|本项指标|自评|指标|经[^，]{0,10}(?:评[价分定]|打分|计算|审核)|根据.*|按照.*|因此|故|综上|[：、）和及与有为]){1,12}");
    private static final Pattern MEASURED = Pattern.compile(
            "(?:^|[，；。：])(?:20\\d\\d年度?)?([\\p{IsHan}（）]{2,14}(?:率|满意度|[人次期天件户面个份量班场]数|数量|面积|覆盖面|里程))(?:均?为|达到?了?|完成了?|实现|是|：|小于|大于|等于|低于|高于|≥|≤|=|<|>){0,12}\\d[^，；。：]*，$");

    private static final Pattern GROUP = Pattern.compile("(?:^|[，；。：])(?:以上|各项|上述)?(?:小计|合计|共计|总计|累计|小结)(?:共|为|：)?$");
    private static final Pattern OWN_GROUP = Pattern.compile("[；。]$");
    private static final Pattern OPENS = Pattern.compile("(?:^|[，；。])([\\p{IsHan}]{2,8}指标)：[^；。]*$");

    private ScoreWords() {}

    /** 部门整体支出绩效自评: the words are of the report as a whole. */
    static boolean isWhole(String words) {
        return WHOLE.matcher(words).find();
    }

    /** 校舍维修经费: the name is one of a project. */
    static boolean isProject(String name) {
        return PROJECT.matcher(name).find();
    }

    /** 小计得18分, and 本项得27分 where nothing was named since the last semicolon: the points of all that came before. */
    static boolean isOfGroup(String before, String role) {
        return GROUP.matcher(before).find()
                || role.matches("^[本该此]项.*") && OWN_GROUP.matcher(before).find()
                || role.matches("^(?:合计|总计).*")
                        && (before.isEmpty() || OWN_GROUP.matcher(before).find());
    }

    /** 质量指标：培训合格率98%: the group that the clauses behind it belong to; null where none is opened. */
    static @Nullable String group(String before) {
        var match = OPENS.matcher(before);
        return match.find() ? match.group(1) : null;
    }

    /** 预算编制合理性。……，自评得4分: the words that lead the passage name what is scored in it. */
    static @Nullable String label(List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return null;
        }
        var first = sentences.get(0);
        var text = first.wording().text();
        var match = LABEL.matcher(text.substring(first.from()));
        if (!match.find() || match.group(1).matches(".*(?:部门|单位|[我本]局|方面)$|^(?:在|我|本|该|根据|按照|通过).*")) {
            return null;
        }
        var isNumbered = first.from() > 0
                || text.substring(first.from() + match.end()).matches("(?s)(?:分值|满分|权重|共|计)?\\d+(?:\\.\\d+)?分[，）].*");
        var isWhole = match.group(2).equals("。") || match.group(2).equals("：");
        return isNumbered || isWhole ? match.group(1) : null;
    }

    /** A name stands in the clause itself, before a colon, or is all that the sentence has said so far. */
    static int nameFrom(Sentence sentence, int after, int to) {
        var text = sentence.wording().text();
        var from = sentence.leadFrom(after, to);
        var comma = text.lastIndexOf('，', to - 1);
        if (comma != to - 1 || comma < from) {
            return from;
        }
        var clause = text.substring(from, comma);
        var isFirst = from == sentence.from() && clause.length() <= 16;
        return isFirst && (Levels.isKnown(clause) || clause.matches("[\\p{IsHan}、]+(?:[性率度]|方面|指标|情况|效益|管理)"))
                ? from
                : to;
    }

    static int withoutComma(String text, int from) {
        var at = from;
        while ("，、；：）（".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    static boolean nameless(String between) {
        return name(between.replaceAll("^[）分，、；]+", "")).isEmpty();
    }

    /** Names as sentences wrap them: 在经济性方面, 我部门. */
    static String name(String words) {
        var rest = SELF.matcher(words.replaceFirst("[，：、（]+$", "")).replaceFirst("");
        var about = ABOUT.matcher(rest);
        rest = about.matches() ? about.group(1) : rest;
        rest = rest.replaceFirst("[，：、（]+$", "").replaceFirst("(?:的|为|共|计|小计|合计|占)$", "");
        return rest.matches("[本该此]?项目") ? "" : rest;
    }

    /** 支付进度率为98%，得4分: what was measured is what is scored. */
    static String measured(String before) {
        var match = MEASURED.matcher(before);
        var name = "";
        while (match.find()) {
            name = match.group(1);
        }
        return name;
    }
}
