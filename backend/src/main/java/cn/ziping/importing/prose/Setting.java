package cn.ziping.importing.prose;

import cn.ziping.budget.FundSource;
import cn.ziping.importing.outline.Heading;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage stands.
 *
 * @param path headings above it, the outermost first
 */
record Setting(List<Heading> path) {
    private static final Pattern CONCLUSION = Pattern.compile("结论|评分结果|评价结果$|自评结果$|综合评价|自评得分|评价得分|得分情况|总体评价");
    private static final Pattern BUDGETED =
            Pattern.compile("预算(?:安排|编制|批复|下达)|年初预算|(?:收支|收入|支出)(?:总)?预算|部门预算(?:基本)?情况");
    private static final Pattern SPENT = Pattern.compile("执行|决算|使用");
    private static final Pattern PROJECT = Pattern.compile(".{4,50}(?:项目|经费|专项|专项资金|补助资金|工程|补贴)(?:（.{1,30}）)?");
    private static final Pattern NO_PROJECT =
            Pattern.compile("三公|公用|人员经费|运行经费|基本(?:支出|经费|情况)|情况|概况|资金来源|^项目|[重主]大?[点要]项目|所有项目|各项目|支出");

    String nearest() {
        return path.isEmpty() ? "" : path.get(path.size() - 1).heading();
    }

    boolean isConclusion() {
        return path.stream()
                .anyMatch(heading -> CONCLUSION.matcher(heading.heading()).find());
    }

    /** Whether what is said here without a word for it is what was planned, not what was spent. */
    boolean isBudget() {
        return BUDGETED.matcher(nearest()).find() && !SPENT.matcher(nearest()).find();
    }

    /** The project that the nearest heading names, where it names one. */
    @Nullable
    String project() {
        var name = nearest();
        return PROJECT.matcher(name).matches() && !NO_PROJECT.matcher(name).find() ? name : null;
    }

    /** The budget that the nearest heading names which names one. */
    FundSource fund() {
        for (var i = path.size() - 1; i >= 0; i--) {
            var fund = MoneyWords.fund(path.get(i).heading());
            if (fund != FundSource.ALL) {
                return fund;
            }
        }
        return FundSource.ALL;
    }
}
