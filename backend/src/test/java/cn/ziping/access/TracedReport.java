package cn.ziping.access;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Keys;
import cn.ziping.report.NewReport;
import cn.ziping.report.ReportStatus;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.report.StatedFigures;
import cn.ziping.support.AProject;
import cn.ziping.support.AnIndicator;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is known again by any part of it that is shown.
 *
 * @param code of the department whose report it is
 * @param word in the texts of every part
 * @param number what all its amounts begin with, those that were spent with a hundred less
 */
record TracedReport(String code, UUID id, int year, ReportStatus status, String word, int number) {
    NewReport in(UUID department, UUID templateId, Template template) {
        var amount = number + "" + number + ".25";
        var spent = (number - 100) + "" + (number - 100) + ".5";
        var initial = new BigDecimal(amount);
        var executed = new BigDecimal(spent);
        var project = AProject.named(word + "工程")
                .approved(amount)
                .initial(amount)
                .adjusted(amount)
                .inPlace(spent)
                .executed(spent)
                .made();
        return new NewReport(
                id,
                department,
                year,
                status,
                word + "年度自评报告",
                templateId,
                template,
                StatedFigures.NONE,
                List.of(new Section(Keys.next(), 1, null, "", 1, word + "概况", word + "正文", null)),
                List.of(new StaffLine(Keys.next(), 1, "本级", word + "编制", 10, 9)),
                List.of(new BudgetLine(
                        Keys.next(),
                        1,
                        FundSource.ALL,
                        BudgetCategory.EXPENDITURE,
                        word + "支出",
                        initial,
                        null,
                        executed,
                        null)),
                List.of(project),
                List.of(indicator(null), indicator(project.id())),
                null,
                Map.of());
    }

    private Indicator indicator(@Nullable UUID project) {
        return AnIndicator.at("产出指标/数量指标/" + word + "指标")
                .of(project)
                .target(word)
                .actual(word)
                .reason(word)
                .made();
    }
}
