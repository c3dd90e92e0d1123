package cn.ziping.importing.prose;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.prose.MoneyWords.Role;
import cn.ziping.importing.prose.MoneyWords.Word;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words before an amount of money: whose it is, what it is about, and which value it is.
 *
 * @param name words of its own before ours: an organisation, a project, or something unknown; empty where there are none
 * @param category null where no subject is named
 * @param isBoth income and expenditure are both named
 * @param label the subject with its fund as written
 * @param measure null where none is named
 * @param isArranged only a weak word says that it is planned
 * @param isSpent the word for the value names expenditure (实际支出)
 * @param isAlone no word but the subject's own stands here
 */
record Lead(
        String name,
        @Nullable BudgetCategory category,
        boolean isBoth,
        String label,
        @Nullable FundSource fund,
        @Nullable Measure measure,
        boolean isArranged,
        boolean isSpent,
        boolean isAlone) {

    private static final Pattern ORGANISATION = Pattern.compile(
            "(?:局|委|委员|委员会|办公室|办|中心|所|站|院|校|学|园|馆|队|处|会|街道|镇|乡|村|政府|厅|社|区|县|市|州|省|公司|机关|本级|集团|场|库|台|团|部|组|系统|科)$");
    private static final Pattern PROJECT =
            Pattern.compile("(?:项目|经费|专项|资金|工程|补助|补贴|补偿|奖励|费用|费|款|建设|改造|采购|维护|运维|整治|活动|计划|行动|）)$");
    private static final Pattern FUND_NAME = Pattern.compile("(?:补助|奖补|专项|扶持|引导|发展|救助|保障|补偿|奖励)$");
    private static final Pattern GENERIC = Pattern.compile(
            "(?:项目|专项|财政|本级|预算|其他|上级|中央|省级|市级|县级|区级|配套|自筹|结转|年度|全部|所有|各类?|工作|业务|部门|单位|申请|批复|总|的|资金|经费|费用|支出|补助|投入|\\d+个|[一二三四五六七八九十]+个){1,12}+");
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:对|为|在|将|从|以|由于|因|支付|发放|拨付|完成|投入|争取|通过|根据|按照|用于|获得|收到|申请|累计|共|每|其|该|用)|^(?:公务接待|公务用车|因公出国|会议费|培训费|差旅费|办公费|工会经费|福利费|劳务费|维修费|水费|电费|邮电费|印刷费)|[。；，]|标准|按.*核定");
    private static final Pattern CHANGE = Pattern.compile(
            "较|比(?!例)|同比|增加|增长|减少|下降|降低|压减|节约|追加(?!后)|上年(?!度?(?:财政拨款)?结[转余])|去年|上一年|上升|新增|超支|超出|调增|调减|核减|差额|结余资金|年末结[转余]|结转下年|未支付|未使用|占");

    /** Whether the words tell a difference or a share, which is no value of its own. */
    static boolean isChange(String lead) {
        return CHANGE.matcher(lead).find();
    }

    static Lead of(String text) {
        var words = MoneyWords.of(text);
        var unknown = lastUnknown(words);
        var tail = words.subList(unknown + 1, words.size());
        var category = (BudgetCategory) null;
        var subject = -1;
        var isBoth = false;
        var measure = (Measure) null;
        var isArranged = false;
        var fund = (FundSource) null;
        var others = 0;
        var isSpent = false;
        for (var i = 0; i < tail.size(); i++) {
            var word = tail.get(i);
            if (word.meaning() instanceof BudgetCategory named) {
                if (subject < 0 || named != BudgetCategory.EXPENDITURE || category == BudgetCategory.INCOME) {
                    category = named;
                    subject = i;
                }
                isBoth = false;
            } else if (word.meaning() instanceof MoneyWords.Both) {
                isBoth = true;
            } else if (word.meaning() instanceof Measure named) {
                measure = stronger(measure, named);
                isSpent |= text.substring(word.from(), word.to()).contains("支出");
            } else if (word.meaning() instanceof MoneyWords.Weak) {
                isArranged = true;
            } else if (word.meaning() instanceof FundSource named) {
                fund = named;
            }
            others += word.role() == Role.SUBJECT || word.role() == Role.FILL ? 0 : 1;
        }
        var name = unknown < 0 ? "" : name(text, words, unknown);
        return new Lead(
                name,
                category,
                isBoth,
                label(text, tail, subject),
                fund,
                measure,
                isArranged,
                isSpent,
                others == 0 && name.isEmpty());
    }

    /** 支出预算调整后 says the adjusted one, 预算执行 what was spent: 预算 alone is the weakest. */
    private static Measure stronger(@Nullable Measure one, Measure other) {
        return one == null || one == Measure.INITIAL ? other : one;
    }

    private static int lastUnknown(List<Word> words) {
        for (var i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).role() == Role.UNKNOWN) {
                return i;
            }
        }
        return -1;
    }

    private static String name(String text, List<Word> words, int unknown) {
        var first = 0;
        while (first < unknown
                && (words.get(first).role() == Role.FILL || words.get(first).role() == Role.OWNER)) {
            first++;
        }
        var to = words.get(unknown).to();
        var next = unknown + 1 < words.size() ? words.get(unknown + 1) : null;
        if (next != null && List.of("资金", "项目").contains(text.substring(next.from(), next.to()))) {
            to = next.to();
        }
        if (text.startsWith("资金", to)
                && FUND_NAME.matcher(text.substring(0, to)).find()) {
            to += 2;
        }
        return text.substring(words.get(first).from(), to).replaceFirst("^20\\d\\d年度", "");
    }

    /** The subject with the fund and the qualifiers that stand directly before it. */
    private static String label(String text, List<Word> tail, int subject) {
        if (subject >= 0) {
            var first = subject;
            while (first > 0 && isOfLabel(tail.get(first - 1).role())) {
                first--;
            }
            return text.substring(tail.get(first).from(), tail.get(subject).to())
                    .replaceFirst("(?<=.)(?:总额|总计|总数|合计|共计)$", "");
        }
        return tail.stream()
                .filter(word -> isOfLabel(word.role()))
                .map(word -> text.substring(word.from(), word.to()))
                .reduce("", String::concat);
    }

    private static boolean isOfLabel(Role role) {
        return role == Role.FUND || role == Role.QUALIFIER;
    }

    boolean hasMeaning() {
        return category != null || isBoth || measure != null || fund != null || isArranged || !label.isEmpty();
    }

    /** Whether nothing unknown stands before it but the name of an organisation. */
    boolean isOfDepartment() {
        return name.isEmpty() || ORGANISATION.matcher(name).find();
    }

    /** Whether what stands before it is the name of a project. */
    boolean isOfProject() {
        return !isOfDepartment()
                && (isProjectName(name)
                        || category == BudgetCategory.PROJECT_EXPENDITURE
                                && measure != null
                                && isProjectName(name + "项目"));
    }

    static boolean isProjectName(String name) {
        return name.length() >= 4
                && name.length() <= 60
                && PROJECT.matcher(name).find()
                && !GENERIC.matcher(name).matches()
                && !NO_NAME.matcher(name).find();
    }
}
