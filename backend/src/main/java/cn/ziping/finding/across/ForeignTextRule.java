package cn.ziping.finding.across;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** P07: a paragraph of another department's report, or one that takes this department for another one. */
final class ForeignTextRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "P07",
            Severity.WARN,
            "正文没有照抄其他部门的报告",
            "报告应反映本部门实际；套用他人报告的内容不真实",
            "教育局的报告里写“本单位（林业局）全年造林300亩”。",
            "按本部门情况重写；单位名称改成本部门全称。");

    private static final int SHORTEST = 40;
    /** What is longer is no sentence, and names would be looked for at every one of its characters. */
    private static final int LONGEST = 2000;
    /** What everybody takes from the same instructions. */
    private static final String[] COMMON = {"原则", "依据", "方法", "标准", "目的", "过程", "组织", "公开", "应用"};

    private static final String NAME =
            "[\\p{IsHan}]{2,24}(?:局|委员会|管委会|办公室|中心|街道办事处|镇人民政府|乡人民政府|学校|中学|小学|幼儿园|医院|卫生院|厅|馆|总队|支队|大队|学院)";
    /** A name behind or before the words by which a department calls itself. */
    private static final List<Pattern> SELF = List.of(
            Pattern.compile("(?:本单位|本部门|我单位|我部门|本局|我局|本委|我委)（(?:即|以下简称)?(?<name>" + NAME + ")）"),
            Pattern.compile(
                    "(?:^|[，；：由])(?<name>" + NAME + ")（(?:以下)?简称(?:本单位|本部门|我单位|我部门|本局|我局|本委|我委|我中心|本中心|我校|我院)）"),
            Pattern.compile("(?<name>" + NAME + ")作为(?:本单位|我单位|本部门)"));

    /** Looked for first: names are costly to find. */
    private static final Pattern SELF_WORDS = Pattern.compile("[本我](?:单位|部门|局|委)（|简称[本我]|作为[本我](?:单位|部门)");

    private static final Pattern REGION = Pattern.compile("^.{1,8}?(?:特别行政区|自治区|自治州|自治县|省|市|区|县|旗|州)(?=.{2})");
    private static final Pattern EMPTY_WORDS = Pattern.compile("管理|管委会|委员会|办公室|人民政府|中心|服务|事务|局|厅");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var told = new HashSet<Integer>();
        copied(subject, text, told, findings);
        if (subject.department().isEmpty()) {
            return;
        }
        for (var sentence : text.running()) {
            if (!told.contains(sentence.paragraph())) {
                named(subject, sentence, findings);
            }
        }
        SelfNames.slip(subject.department(), text).ifPresent(slip -> {
            var message = "本报告的单位是“%s”，这里自称“%s”，像是从其他单位的报告抄来的，请核对改正。".formatted(subject.department(), slip.word());
            var sentence = slip.sentence();
            var place = sentence.place(sentence.clauseFrom(slip.from()), sentence.clauseTo(slip.to()));
            findings.accept(Finding.of(CARD, message, "本单位", slip.word(), place));
        });
    }

    private static void copied(Subject subject, Text text, Set<Integer> told, Consumer<Finding> findings) {
        var others = new HashMap<String, String>();
        subject.surroundings().otherTexts().forEach((words, other) -> others.put(Alike.folded(words), other));
        if (others.isEmpty()) {
            return;
        }
        var words = new LinkedHashMap<Integer, StringBuilder>();
        var first = new HashMap<Integer, Sentence>();
        for (var sentence : text.running()) {
            words.computeIfAbsent(sentence.paragraph(), paragraph -> new StringBuilder())
                    .append(Alike.folded(sentence.text()));
            first.putIfAbsent(sentence.paragraph(), sentence);
        }
        words.forEach((paragraph, said) -> {
            var other = others.get(said.toString());
            var sentence = first.get(paragraph);
            if (other != null && sentence != null && said.length() >= SHORTEST && !sentence.isBelow(COMMON)) {
                told.add(paragraph);
                var message = "这一段与“%s”的报告相同，请按本部门实际情况核对改写。".formatted(other);
                findings.accept(Finding.of(CARD, message, "本部门情况", "与" + other + "相同", sentence.place()));
            }
        });
    }

    private static void named(Subject subject, Sentence sentence, Consumer<Finding> findings) {
        var own = subject.department();
        if (sentence.text().length() > LONGEST
                || !SELF_WORDS.matcher(sentence.text()).find()) {
            return;
        }
        for (var pattern : SELF) {
            var match = pattern.matcher(sentence.text());
            if (match.find() && isOther(own, match.group("name"))) {
                var name = match.group("name");
                var message = "本报告的单位是“%s”，这里自称“%s”，请改成本单位名称。".formatted(own, name);
                findings.accept(Finding.of(CARD, message, own, name, sentence.place(match.start(), match.end())));
                return;
            }
        }
    }

    /** No short or long form of the own name (高新区 of 高新技术产业园区), and not a word of its business in common. */
    private static boolean isOther(String own, String name) {
        var mine = Alike.folded(own);
        var theirs = Alike.folded(name);
        if (mine.contains(theirs) || theirs.contains(mine)) {
            return false;
        }
        var business = core(mine);
        var other = core(theirs);
        return business.length() >= 2
                && other.length() >= 2
                && Alike.pairs(other).keySet().stream().noneMatch(Alike.pairs(business)::containsKey)
                && other.chars().filter(sign -> business.indexOf(sign) >= 0).count() * 2 <= other.length();
    }

    private static String core(String name) {
        var bare = name;
        for (var i = 0; i < 3; i++) {
            bare = REGION.matcher(bare).replaceFirst("");
        }
        return EMPTY_WORDS.matcher(bare).replaceAll("");
    }
}
