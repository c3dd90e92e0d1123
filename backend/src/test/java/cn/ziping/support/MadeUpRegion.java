package cn.ziping.support;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Session;
import cn.ziping.project.Project;
import cn.ziping.report.NewReport;
import cn.ziping.report.ReportStatus;
import cn.ziping.report.ReportStore;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.report.StatedFigures;
import cn.ziping.template.GradeScheme.Band;
import cn.ziping.template.NumberStyle;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import cn.ziping.template.Templates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestComponent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Region 990000 with 60 departments, 990000001 to 990000060, each with a whole-department report for 2001 and, where its
 * number is even, for 2002. Number n has no score where n is divisible by 5; otherwise its score is 60 + n mod 7, so that
 * there are many ties. Its budget is 10 n, of which n is executed in 2001 and 2 n in 2002.
 * Reports are approved but those that {@link #status} tells.
 */
@TestComponent
public class MadeUpRegion implements SmartInitializingSingleton {
    public static final String CODE = "990000";
    public static final int DEPARTMENTS = 60;

    private static final Template TEMPLATE = new Template(
            "made-up",
            1,
            "试验模板",
            ReportKind.DEPARTMENT_WHOLE,
            List.of(NumberStyle.HAN_COMMA, NumberStyle.HAN_PAREN),
            100,
            List.of(new Band("良", decimal(63)), new Band("中", decimal(0))));

    private final Database database;
    private final Templates templates;
    private final ReportStore store;

    MadeUpRegion(Database database, Templates templates, ReportStore store) {
        this.database = database;
        this.templates = templates;
        this.store = store;
    }

    public static @Nullable BigDecimal score(int number) {
        return number % 5 == 0 ? null : decimal(60 + number % 7);
    }

    /** Number 59 has nothing but a draft; numbers 12, 24 and 36 have an approved report of 2001 behind a newer one that is not. */
    public static ReportStatus status(int number, int year) {
        return switch (year == 2002 ? number : -number) {
            case 12, -59 -> ReportStatus.DRAFT;
            case 24 -> ReportStatus.SUBMITTED;
            case 36 -> ReportStatus.RETURNED;
            case 48 -> ReportStatus.PUBLISHED;
            default -> ReportStatus.APPROVED;
        };
    }

    @Override
    public void afterSingletonsInstantiated() {
        database.change(session -> session.change("insert into region (code, name) values ($1, '试验省')", CODE)
                        .then(session.change("""
                                insert into budget_year (year, filing_opens, filing_closes)
                                values (2001, '2002-03-01', '2002-05-31'), (2002, '2003-03-01', '2003-05-31')"""))
                        .then(templates.add(session, Keys.next(), TEMPLATE))
                        .then(templates.idOf(session, TEMPLATE))
                        .flatMapMany(template ->
                                Flux.range(1, DEPARTMENTS).concatMap(number -> department(session, number, template)))
                        .then())
                .block();
    }

    private Mono<Void> department(Session session, int number, UUID template) {
        var id = Keys.next();
        var reports = number % 2 == 0
                ? List.of(report(id, number, 2001, template), report(id, number, 2002, template))
                : List.of(report(id, number, 2001, template));
        return session.change(
                        "insert into department (id, code, name, region_code) values ($1, $2, $3, $4)",
                        id,
                        "990000%03d".formatted(number),
                        "试验单位" + number,
                        CODE)
                .thenMany(Flux.fromIterable(reports).concatMap(report -> store.add(session, report)))
                .then();
    }

    private static NewReport report(UUID department, int number, int year, UUID template) {
        var first = project("甲项目", decimal(80));
        var second = project("乙项目", decimal(90));
        var executed = decimal((year - 2000) * number);
        return new NewReport(
                Keys.next(),
                department,
                year,
                status(number, year),
                "试验报告" + number,
                template,
                TEMPLATE,
                new StatedFigures(null, score(number), null),
                List.of(section(1, "概况"), section(2, "职责"), section(2, "人员"), section(1, "结论")),
                List.of(new StaffLine(Keys.next(), 1, "本级", "合计", 10, 9)),
                List.of(new BudgetLine(
                        Keys.next(),
                        1,
                        FundSource.ALL,
                        BudgetCategory.EXPENDITURE,
                        "支出合计",
                        decimal(10 * number),
                        null,
                        executed,
                        null)),
                List.of(first, second),
                List.of(indicator(null, "整体"), indicator(first.id(), "甲一"), indicator(second.id(), "乙一")),
                null,
                Map.of());
    }

    private static Section section(int level, String heading) {
        return new Section(Keys.next(), 1, null, "", level, heading, "正文", null);
    }

    private static Project project(String name, BigDecimal score) {
        return AProject.named(name).scored(score.toPlainString(), null).made();
    }

    private static Indicator indicator(@Nullable UUID project, String level3) {
        return AnIndicator.at("产出指标/数量指标/" + level3).of(project).made();
    }

    private static BigDecimal decimal(int value) {
        return BigDecimal.valueOf(value);
    }
}
