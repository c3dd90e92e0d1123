package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.SectionBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 本次纳入自评的项目33个: as many as the list beside it has, and as other sentences tell. */
final class ProjectCounts implements Rule {
    /** A list of fewer rows is no list in a document. */
    private static final int LIST = 3;

    private static final Pattern EVALUATED = Pattern.compile("自评|评价|评分|打分|编报绩效目标|绩效目标管理|预算项目|项目支出|部门预算");
    private static final Pattern PROJECT_BEHIND = Pattern.compile("^(?:预算|支出|部门预算|绩效|专项|财政|资金)*项目(?!库|类|次)");
    private static final Pattern PROJECT_BEFORE =
            Pattern.compile("项目(?:支出)?(?:（[^（）]{0,20}）)?(?:绩效)?(?:自评)?(?:总数|数量|个数|数)?(?:共计|共有|共|合计|总计|有|为|达到|达|是|计)?$");
    /** A part of the projects, or those of somebody else, or of another time. */
    private static final Pattern OTHERS = Pattern.compile(
            "其中|部门评价|财政评价|重点评价|抽|事前|监控|上年|去年|往年|下属|二级|一级|新增|省级|市级|县级|中央|核心|部分|另有|其余|其他|第三方|招商|建设项目|工程|剔除|扣除|涉密|现场|实地|选取|选择|随机|未纳入|不纳入|有\\d+个|调整|追加|结转|优秀|良好|得分|满分");

    /** 执行率为100%的项目4个: those of which something is said. */
    private static final Pattern SUCH = Pattern.compile(
            "%|执行率|得分|等级|、|(?<!范围|自评|评价|实施|安排|管理|申报|编报|承担|负责|涉及|全部|开展|列入|纳入)的(?:预算|支出|绩效|专项|财政|资金)*(?:项目)?[^，]{0,6}$|居|排名|较大|最大|这$|该$|上述|以上|前$");

    private static final Pattern NOT_OF_NOW = Pattern.compile("问题|措施|下一步|目标(?![^，]{0,6}(?:完成|实现))");
    private static final Pattern BRACKET = Pattern.compile("（[^（）]*）");
    private static final Pattern SUM = Pattern.compile("共计|共有?|合计|总计");
    private static final Pattern LIST_FOLLOWS = Pattern.compile("下表|附表|明细表|一览表|如下：?$");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A14);
    }

    private record Count(Sentence sentence, Quantity quantity) {}

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var lists = new ProjectLists(subject);
        var counts = counts(subject, text);
        if (counts.stream().anyMatch(count -> !isOfImportant(count))) {
            counts = counts.stream().filter(count -> !isOfImportant(count)).toList();
        } else if (lists.scored().size() >= LIST) {
            counts = List.of();
        }
        var isTold = false;
        var wrong = new HashSet<Integer>();
        for (var count : counts) {
            // The same wrong number in another sentence is the same mistake.
            if (!wrong.contains(Counts.of(count.quantity())) && check(subject, lists, count, findings)) {
                wrong.add(Counts.of(count.quantity()));
                isTold = true;
            }
        }
        if (!isTold && lists.sizes().stream().noneMatch(size -> size >= LIST)) {
            compare(counts, findings);
        }
    }

    /** 重点项目 are some of all, unless nothing else is counted beside the list. */
    private static boolean isOfImportant(Count count) {
        var from = count.sentence().clauseFrom(count.quantity().from());
        var to = count.sentence().clauseTo(count.quantity().to());
        return count.sentence().text().substring(from, to).contains("重点");
    }

    private static List<Count> counts(Subject subject, Text text) {
        var counts = new ArrayList<Count>();
        for (var sentence : Readable.running(text)) {
            for (var quantity : sentence.quantities()) {
                if (Counts.isWhole(quantity)
                        && (quantity.unit().equals("个") || quantity.unit().equals("项"))
                        && isOfAll(subject, text, sentence, quantity)) {
                    counts.add(new Count(sentence, quantity));
                    break;
                }
            }
        }
        return counts;
    }

    private static boolean isOfAll(Subject subject, Text whole, Sentence sentence, Quantity quantity) {
        var text = sentence.text();
        var from = sentence.clauseFrom(quantity.from());
        var to = sentence.clauseTo(quantity.to());
        var isSum = SUM.matcher(text.substring(from, quantity.from())).matches() && from > 1;
        var before = text.substring(isSum ? sentence.clauseFrom(from - 1) : from, quantity.from())
                .replace("，", "");
        var behind = text.substring(quantity.to(), to);
        var isOfProjects = PROJECT_BEHIND.matcher(behind).find()
                || PROJECT_BEFORE.matcher(before).find()
                        && (behind.isEmpty() || behind.startsWith("（") || behind.startsWith("、"));
        return isOfProjects
                && sentence.path().stream()
                        .noneMatch(heading -> NOT_OF_NOW
                                .matcher(BRACKET.matcher(heading).replaceAll(""))
                                .find())
                && !OTHERS.matcher(before).find()
                && !SUCH.matcher(before).find()
                && !isTakenUp(text, from, quantity)
                && subject.projects().stream().noneMatch(row -> row.name().length() > 3 && before.contains(row.name()))
                && !text.substring(0, quantity.from()).contains("其中")
                && (EVALUATED.matcher(text.substring(0, to)).find()
                        || isBesideList(subject, sentence)
                        || isAboveTable(subject, whole, sentence));
    }

    /** …、…工程，三个项目合计: the number takes up what was just named. */
    private static boolean isTakenUp(String text, int from, Quantity quantity) {
        return quantity.from() == from
                && from > 0
                && text.charAt(from - 1) == '，'
                && text.substring(0, from).indexOf('、') >= 0;
    }

    /** In the section of the list, or pointing to it. */
    private static boolean isBesideList(Subject subject, Sentence sentence) {
        var block = block(subject, sentence);
        return block == SectionBlock.PROJECT_FUNDS
                || block == SectionBlock.PROJECT_SCORES
                || LIST_FOLLOWS.matcher(sentence.text()).find();
    }

    /** In the paragraph right above a table whose first row, or the one below its heads, is a project. */
    private static boolean isAboveTable(Subject subject, Text whole, Sentence sentence) {
        var row = whole.next(sentence);
        var first = row == null ? null : whole.next(row);
        return row != null
                && row.kind() == Writing.Kind.TABLE_ROW
                && (isOfProject(subject, row) || first != null && isOfProject(subject, first));
    }

    private static boolean isOfProject(Subject subject, Sentence row) {
        return subject.projects().stream().anyMatch(project -> row.text().startsWith(Names.plain(project.name())));
    }

    /** @return whether it was told */
    private static boolean check(Subject subject, ProjectLists lists, Count count, Consumer<Finding> findings) {
        var block = block(subject, count.sentence());
        var number = Counts.of(count.quantity());
        var funded = lists.funded().size();
        var scored = lists.scored().size();
        var isOfFunds = block == SectionBlock.PROJECT_FUNDS && funded >= LIST;
        var isOfScores = block == SectionBlock.PROJECT_SCORES && scored >= LIST;
        var sizes = isOfFunds ? Set.of(funded) : isOfScores ? Set.of(scored) : lists.sizes();
        var most = sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most < LIST || sizes.contains(number)) {
            return false;
        }
        var size = isOfFunds || scored == 0 ? funded : isOfScores || funded == 0 ? scored : funded;
        var list = size == scored && !isOfFunds ? "名单" : "资金表";
        var right = size + count.quantity().unit();
        var written = Counts.written(count.quantity());
        findings.accept(Finding.of(
                Cards.A14,
                "文中说项目有%s，%s里有%s，请核对项目名单后改正。".formatted(written, list, right),
                right,
                written,
                count.sentence().clause(count.quantity())));
        return true;
    }

    private static @Nullable SectionBlock block(Subject subject, Sentence sentence) {
        return subject.section(sentence.place().section())
                .map(section -> section.block())
                .orElse(null);
    }

    /** Without a list: what two sentences say of all projects that were evaluated. */
    private static void compare(List<Count> counts, Consumer<Finding> findings) {
        for (var i = 1; i < counts.size(); i++) {
            var first = counts.get(0);
            var next = counts.get(i);
            if (Counts.of(first.quantity()) != Counts.of(next.quantity())
                    && isOfSelfEvaluation(first)
                    && isOfSelfEvaluation(next)) {
                var written = Counts.written(next.quantity());
                findings.accept(Finding.of(
                        Cards.A14,
                        "前文说自评的项目有%s，这里写%s，请核对后改正。".formatted(Counts.written(first.quantity()), written),
                        Counts.written(first.quantity()),
                        written,
                        next.sentence().clause(next.quantity())));
                return;
            }
        }
    }

    private static boolean isOfSelfEvaluation(Count count) {
        return count.sentence().text().contains("自评") || count.sentence().text().contains("评价");
    }
}
