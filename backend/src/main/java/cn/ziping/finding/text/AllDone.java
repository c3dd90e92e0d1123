package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A clause that claims that everything was done: 所有项目均按时完成, 100%完成各项工作, 全年任务全部完成. */
record AllDone(Sentence sentence, int from, int to, String what, boolean isPunctual) {
    private static final List<String> WORKS = List.of("项目", "工程", "子项", "标段");
    private static final List<String> TARGETS = List.of("指标", "目标", "目标值");

    /** Words that narrow nothing: a claim over 所有系统维护工作 is one over maintenance alone. */
    private static final String ANY =
            "(?:部门|单位|本|我局|我|预算|的|年度|全年|年初|当年|重点|绩效|计划|工作|目标|建设|既定|设定|预定|预期|上级|下达|交办|布置|安排|支出|确定|整体|总体|各|子|分项|单项|具体|产出|数量|三级|\\d{4}年度?){0,8}";

    private static final String WHAT = "(?<what>项目|子项|标段|任务|工作|指标|目标|工程|目标值)";
    private static final String HOW =
            "(?:均|都|全部|全都|全|已|已经|能|能够|按时|按期|如期|及时|按计划|按要求|按进度|按质按量|保质保量|圆满|顺利|高质量|100%|百分之百|实现|得到|，|、|地|建设|实施){0,8}";
    private static final String DONE = "(?:完成|完工|竣工|实现|达到|达标|落实到位|验收|建成)(?!率|情况|时限|时间|后|进度|的)";
    private static final Pattern EVERYTHING = Pattern.compile(
            "(?:所有|全部|各项|各个|各)" + ANY + WHAT + ANY + "(?:均|都|全部|全都|已全|100%|按时|按期|如期|及时|圆满|按计划|保质保量)" + HOW + DONE);
    private static final Pattern ALL_OF_IT = Pattern.compile("(?<!绩效自评)" + "(?:年度|全年|年初|绩效|预算|工作|目标|本年度|重点|既定|部门)+"
            + ANY + WHAT + "(?:任务)?(?:已|均|已经)?(?:全部|全都|全面|100%|百分之百|均|都)" + HOW + DONE);
    private static final Pattern DONE_ALL = Pattern.compile(
            "(?:100%|百分之百|圆满|全面|全部|按时|按期|如期|保质保量)(?:地)?(?:完成|实现)了?" + ANY + "(?:所有|各项|全部)" + ANY + WHAT);
    private static final Pattern HUNDRED = Pattern.compile("(?:100%|百分之百)(?:地)?(?:完成|实现)了?" + ANY + WHAT);
    private static final Pattern RATE = Pattern.compile(
            WHAT
                    + "(?:（[^（）]{0,12}）)?(?:都|均)?(?:如实)?(?:落实)?，?(?:总体|的|按时|及时|总)?(?:完成率|完工率|竣工率|及时完成率|按时完成率|完成及时率)(?:均|都)?(?:为|达到?|是)?(?:了)?(?:100%|百分之百)");
    private static final Pattern NOT_SAID =
            Pattern.compile("确保|力争|要求|争取|保证|督促|努力|以便|未能|没有|尚未|未|难以|如果|不能|基本|推动|促进|大部分|应当|应|须|需|将|拟|目标是|是否|有利于|为了|个别|除");

    /** 三项重点任务均已完成 is told of three things: see {@link CountedDone}. */
    private static final Pattern COUNTED = Pattern.compile("[\\d一二两三四五六七八九十][个项大处类条]$");

    private static final Pattern PUNCTUAL = Pattern.compile("按时|按期|如期|按计划|及时|100%|百分之百");
    private static final Pattern GENERAL = Pattern.compile("(?:所有|全部|各项|各)?" + ANY);

    /** The first claim of a sentence; empty for a plan, a wish, a condition. */
    static Optional<AllDone> in(Sentence sentence) {
        for (var claim : new Pattern[] {EVERYTHING, DONE_ALL, HUNDRED, ALL_OF_IT, RATE}) {
            var match = claim.matcher(sentence.text());
            while (match.find()) {
                var from = sentence.clauseFrom(match.start());
                var to = sentence.clauseTo(match.end() - 1);
                if (!NOT_SAID.matcher(sentence.text().substring(from, to)).find()
                        && !COUNTED.matcher(sentence.text().substring(0, match.start()))
                                .find()
                        && !isNarrow(sentence, from, match.start(), claim)) {
                    var what = match.group("what");
                    return Optional.of(new AllDone(
                            sentence,
                            from,
                            to,
                            what,
                            PUNCTUAL.matcher(match.group()).find()));
                }
            }
        }
        return Optional.empty();
    }

    boolean isOfProjects() {
        return WORKS.contains(what);
    }

    boolean isOfTargets() {
        return TARGETS.contains(what);
    }

    /** 道路养护项目完成率100% is told of one project; words before 所有 such as 2023年 do not matter. */
    private static boolean isNarrow(Sentence sentence, int from, int at, Pattern claim) {
        if (claim != RATE) {
            return false;
        }
        var before = sentence.text().substring(from, at);
        return !GENERAL.matcher(before).matches();
    }
}
