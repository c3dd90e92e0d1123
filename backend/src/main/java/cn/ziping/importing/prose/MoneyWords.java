package cn.ziping.importing.prose;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that sentences about money are made of. At each place the longest word counts. */
final class MoneyWords {
    enum Role {
        TIME,
        OWNER,
        FUND,
        QUALIFIER,
        SUBJECT,
        MEASURE,
        FILL,
        UNKNOWN
    }

    /** @param meaning category of a subject, source of a fund, value of a measure */
    record Word(Role role, @Nullable Object meaning, int from, int to) {}

    private record Entry(Role role, @Nullable Object meaning, Pattern pattern) {}

    private static final String TOTAL = "(?:总额|总计|总数|合计|共计)?";
    private static final List<Entry> ENTRIES = new ArrayList<>();

    static {
        word(Role.TIME, null, "截[至止到]?(?:20\\d\\d年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:年?[底末])?");
        word(Role.TIME, null, "20\\d\\d(?:年度?)?|\\d{1,2}月(?:\\d{1,2}日)?[底末]?|(?:[本当全]|报告)年度?|年[末终底]|期末|年度|度");
        word(
                Role.OWNER,
                null,
                "(?:[本我该全各])(?:部门|单位|局|委|办|院|校|区|县|市|乡|镇|街道|中心|站|所|馆|处|厅|会|机关|系统|园区)|部门|单位|机关|本级|[本该此]?项目");
        fund(FundSource.GENERAL_PUBLIC, "一般公共预算(?:资金)?");
        fund(FundSource.GOVERNMENT_FUND, "政府性基金(?:预算)?(?:资金)?");
        fund(FundSource.STATE_CAPITAL, "国有资本经营(?:预算)?(?:资金)?");
        fund(FundSource.SOCIAL_INSURANCE, "社会保险基金(?:预算)?(?:资金)?|社保基金(?:预算)?");
        fund(FundSource.SPECIAL_ACCOUNT, "财政专户(?:管理)?(?:的)?资金|专户资金");
        fund(FundSource.UNIT_FUNDS, "单位(?:自有)?资金|自有资金|自筹资金");
        word(Role.QUALIFIER, null, "(?:当年|本年)?财政(?:性)?(?:拨款|资金)(?:安排)?|本级财政|财政");
        word(Role.QUALIFIER, null, "(?:(?<=预算|基金)|经费)拨款(?=(?:基本|项目)?支出)");
        subjects();
        measures();
        word(
                Role.FILL,
                null,
                "其中|分别|主要|包括|包含|含|为|是|共计|总计|合计|总额|总量|共|计|达到?|约|金额|规模|资金|数额|总?数|均|的|有|实现|：|、|了|由|按|已|及|和|与|以及|情况|经费支出|用于|具体|本次|纳入|来源");
    }

    private MoneyWords() {}

    private static void subjects() {
        subject(BudgetCategory.INCOME, "(?:部门|单位)?(?:本年)?总?收入" + TOTAL);
        subject(
                BudgetCategory.FISCAL_APPROPRIATION,
                "(?:当年|本年)?财政(?:预算)?(?:拨款|补助|补贴)(?:资金)?收入" + TOTAL + "|公共预算(?:财政)?拨款收入|拨款收入"
                        + "|(?<=预算|基金)拨款(?:收入)?(?!支|基|项|的|人|公|三|安排)|经费拨款(?:收入)?(?!支|的)|(?:纳入预算管理的)?非税收入(?:安排)?(?:的)?拨款");
        subject(BudgetCategory.CARRY_OVER, "(?:上年度?|以前年度|年初)(?:财政拨款)?(?:结转|结余)(?:和?(?:结余|结转))?(?:资金|收入|数)?");
        subject(
                BudgetCategory.OTHER_INCOME,
                "其他(?:各项)?收入|(?:医疗|教育)?事业(?:单位)?(?:经营)?收入|经营收入|上级补助收入|附属单位上缴收入|非同级财政拨款(?:收入)?");
        subject(BudgetCategory.EXPENDITURE, "(?:部门|单位)?(?:本年)?(?:整体|总)?支出" + TOTAL + "|总支出");
        subject(BudgetCategory.BASIC_EXPENDITURE, "基本(?:经费)?支出" + TOTAL + "|基本经费");
        subject(BudgetCategory.PERSONNEL_FUNDS, "人员(?:经费|类)?(?:支出)?(?:经费)?(?<!人员)" + TOTAL);
        subject(BudgetCategory.OPERATING_FUNDS, "(?:日常|一般|机关){0,12}公用(?:类)?(?:经费)?(?:支出)?(?<!公用)" + TOTAL);
        subject(BudgetCategory.PROJECT_EXPENDITURE, "(?:部门预算)?(?:项目(?:类)?|专项)(?:经费|资金)?支出" + TOTAL + "|项目经费" + TOTAL);
        subject(BudgetCategory.THREE_PUBLIC_EXPENSES, "三公(?:两费)?(?:经费)?(?:支出)?(?<!三公)" + TOTAL);
        subject(BudgetCategory.AGENCY_OPERATING, "机关运行(?:经费)?(?:支出)?(?<!运行)" + TOTAL);
        subject(BudgetCategory.PERSONNEL_ITEM, "工资(?:和)?福利支出|对个人和?家庭(?:的)?补助(?:支出)?");
        subject(BudgetCategory.OPERATING_ITEM, "商品和?服务支出");
        word(Role.SUBJECT, Both.INCOME_AND_EXPENDITURE, "收(?:入)?(?:、|和|与|及)?支(?:出)?" + TOTAL + "|总收支");
    }

    private static void measures() {
        measure(
                Measure.INITIAL,
                "(?:年初)?(?:部门|财政)?(?:批复|核定|下达)?(?:的)?(?:资金)?预算(?:安排|批复|资金|指标|下达)?(?:总金额|金额|总额|总计|总数|数额|数|合计|规模)?(?:安排)?"
                        + "|年初(?:预算)?(?:安排|批复|数)|年初批复预算|年初");
        measure(
                Measure.ADJUSTED,
                "(?:年中|年末|年度|中期)?(?:调整|调整以?后|追加后|最终|变更后)(?:的)?(?:全年)?(?:部门)?预算(?:总金额|金额|总额|总数|数)?"
                        + "|(?:年中)?预算调整(?:后)?(?:的)?(?:预算)?(?:总额|总数|数)?(?:为|到|至)|预算调整(?:总额|后)(?:数)?|全年预算(?:安排)?(?:总金额|金额|总额|总数|数)?|调整后(?:金额|总额|数)?|预算调整为|调整(?:为|到|至)");
        measure(
                Measure.EXECUTED,
                "决算(?:总金额|金额|总额|总数|数)?"
                        + "|(?:全年|累计|本年|当年){0,12}(?:实际|已|累计)(?:完成|发生|执行|支付|使用|列支|拨付){0,12}(?:支出|收入)?(?:总金额|金额|总额|总数|资金|数)?(?<!实际|已|累计)"
                        + "|(?:全年|累计)支出(?:总额|总数|数)?|(?:全年|预算|实际){0,12}执行(?:完成)?(?:总金额|金额|总额|总数|数)?|实际(?:支出|执行|使用|完成)(?:数)?|完成支出|支出完成|完成|支付|使用资金");
        measure(Measure.IN_PLACE, "(?:资金|实际|全年|财政|预算){0,12}到位(?:的)?(?:财政)?(?:资金|金额){0,12}(?:总额|数)?(?!率)");
        word(Role.MEASURE, Weak.ARRANGED, "安排(?:资金|预算)?|批复|下达|核定");
    }

    /** Subjects and measures that are not one category or value. */
    enum Both {
        INCOME_AND_EXPENDITURE
    }

    /** A word for what was planned, where no other word says which value. */
    enum Weak {
        ARRANGED
    }

    private static void word(Role role, @Nullable Object meaning, String pattern) {
        ENTRIES.add(new Entry(role, meaning, Pattern.compile(pattern)));
    }

    private static void fund(FundSource fund, String pattern) {
        word(Role.FUND, fund, pattern);
    }

    private static void subject(BudgetCategory category, String pattern) {
        word(Role.SUBJECT, category, pattern);
    }

    private static void measure(Measure measure, String pattern) {
        word(Role.MEASURE, measure, pattern);
    }

    /** The words of a text in order; what is none of ours becomes one unknown word up to the next of ours. */
    static List<Word> of(String text) {
        var matchers = ENTRIES.stream()
                .map(entry -> entry.pattern.matcher(text).useTransparentBounds(true))
                .toList();
        var words = new ArrayList<Word>();
        var at = 0;
        while (at < text.length()) {
            var word = longest(matchers, at, text.length());
            if (word == null) {
                word = new Word(Role.UNKNOWN, null, at, at + 1);
            }
            var last = words.isEmpty() ? null : words.get(words.size() - 1);
            if (last != null && last.role == Role.UNKNOWN && word.role == Role.UNKNOWN) {
                words.set(words.size() - 1, new Word(Role.UNKNOWN, null, last.from, word.to));
            } else {
                words.add(word);
            }
            at = word.to;
        }
        return words;
    }

    private static @Nullable Word longest(List<Matcher> matchers, int at, int end) {
        Word best = null;
        for (var i = 0; i < matchers.size(); i++) {
            var match = matchers.get(i).region(at, end);
            if (match.lookingAt() && match.end() > at && (best == null || match.end() > best.to)) {
                var entry = ENTRIES.get(i);
                best = new Word(entry.role, entry.meaning, at, match.end());
            }
        }
        return best;
    }

    /** The one budget that a heading names; ALL where it names none or several. */
    static FundSource fund(String heading) {
        var funds = of(heading).stream()
                .filter(word -> word.role == Role.FUND)
                .map(Word::meaning)
                .distinct()
                .toList();
        return funds.size() == 1 && funds.get(0) instanceof FundSource fund ? fund : FundSource.ALL;
    }
}
