package cn.ziping.finding;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Subject.Origin;
import cn.ziping.finding.subject.Subject.Peer;
import cn.ziping.finding.subject.Subject.Surroundings;
import cn.ziping.finding.subject.Writings;
import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import cn.ziping.reference.Facts;
import cn.ziping.reference.LiveFigures;
import cn.ziping.report.FiguresRule;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.report.StatedFigures;
import cn.ziping.scoring.IndicatorReading;
import cn.ziping.template.ReportKind;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.ScoringRules.Cap;
import cn.ziping.template.SectionBlock;
import cn.ziping.template.Template;
import cn.ziping.template.file.TemplateFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A report as cases of the corpus write it: {@code department year kind template title date score grade executionRate},
 * {@code text} (lines; {@code #} to {@code ####} begin headings, everything else is Markdown), {@code staffLines
 * budgetLines projects indicators}, {@code lastYear} of the same shape, {@code others} (paragraphs that other departments
 * have), {@code peers}. What is not said is an honest report's: 2023, whole department.
 */
final class WrittenSubject {
    private static final Map<String, Template> TEMPLATES = templates();

    private final JsonNode said;
    private final Map<String, UUID> projectIds = new HashMap<>();
    private int ids;

    private WrittenSubject(JsonNode said) {
        this.said = said;
    }

    static Subject of(JsonNode said) {
        return new WrittenSubject(said).subject();
    }

    private Subject subject() {
        var year = said.path("year").asInt(2023);
        var template = withCaps(Objects.requireNonNull(
                TEMPLATES.get(said.path("template").asString("jiangxi-department-2022")), "no such template"));
        var kind = said.has("kind") ? ReportKind.valueOf(said.path("kind").asString()) : template.kind();
        var department = said.path("department").asString("临江县农业农村局");
        var sections = Section.numbered(template, sections());
        var staff = rows("staffLines", this::staffLine);
        var lines = rows("budgetLines", this::budgetLine);
        var projects = rows("projects", this::project);
        var indicators = rows("indicators", this::indicator);
        var stated = new StatedFigures(number(said, "executionRate"), number(said, "score"), text(said, "grade"));
        var figures = FiguresRule.figures(template, stated, lines, projects, indicators);
        var totals = new Facts.Totals(
                figures.initialBudget(),
                figures.adjustedBudget(),
                figures.executed(),
                figures.executionRate(),
                figures.score(),
                figures.fullScore(),
                figures.grade(),
                List.of());
        var facts = new Facts(
                year,
                department,
                kind == ReportKind.PROJECT_EXPENDITURE,
                totals,
                lines,
                projects,
                indicators.size(),
                Facts.People.UNKNOWN,
                null);
        var prose = Writings.prose(sections, new LiveFigures(facts));
        var title = said.path("title").asString(template.titleOf(year, department));
        var date = text(said, "date");
        var cover = new HashMap<String, List<String>>();
        said.path("cover")
                .properties()
                .forEach(
                        line -> cover.put(line.getKey(), List.of(line.getValue().asString())));
        return new Subject(
                said.path("document").asBoolean(false) ? Origin.DOCUMENT : Origin.STORED,
                department,
                year,
                kind,
                template,
                title,
                date == null ? null : LocalDate.parse(date),
                cover,
                stated,
                figures,
                sections,
                staff,
                lines,
                projects,
                indicators,
                Writings.all(title, cover, prose, staff, lines, projects, indicators),
                prose,
                surroundings());
    }

    /** {@code caps: {60: 69}}: below a rate of 60 at most 69 points; no shipped template has any. */
    private Template withCaps(Template template) {
        var caps = new ArrayList<Cap>();
        said.path("caps")
                .properties()
                .forEach(cap -> caps.add(new Cap(
                        new BigDecimal(cap.getKey()),
                        new BigDecimal(cap.getValue().asString()))));
        var scoring = template.scoring();
        return caps.isEmpty()
                ? template
                : new Template(
                        template.code(),
                        template.version(),
                        template.name(),
                        template.kind(),
                        template.numbering(),
                        template.fullScore(),
                        template.grades(),
                        template.title(),
                        template.outline(),
                        template.framework(),
                        new ScoringRules(
                                scoring.execution(),
                                scoring.formula(),
                                scoring.steps(),
                                scoring.satisfaction(),
                                scoring.overFulfilment(),
                                caps),
                        template.print());
    }

    private Surroundings surroundings() {
        var others = new HashMap<String, String>();
        said.path("others")
                .properties()
                .forEach(other -> others.put(other.getValue().asString(), other.getKey()));
        var peers = rows("peers", row -> new Peer(number(row, "executionRate"), number(row, "score")));
        var lastYear = said.has("lastYear") ? of(said.path("lastYear")) : null;
        return new Surroundings(lastYear, others, peers, number(said, "reviewScore"));
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        var heading = "";
        var level = 1;
        var body = new StringBuilder();
        for (var line : said.path("text").asString("").lines().toList()) {
            var depth = line.length() - line.replaceFirst("^#+", "").length();
            if (depth == 0) {
                body.append(line).append('\n');
                continue;
            }
            add(sections, level, heading, body);
            level = depth;
            heading = line.substring(depth).strip();
            body.setLength(0);
        }
        add(sections, level, heading, body);
        return sections;
    }

    private void add(List<Section> sections, int level, String written, StringBuilder body) {
        if (written.isEmpty() && body.toString().isBlank()) {
            return;
        }
        // "# duties: 主要职能" names the template's section; "# 主要职能 [PROJECT_FUNDS]" shows rows.
        var block = written.matches(".*\\[[A-Z_]+]$") ? written.replaceFirst(".*\\[([A-Z_]+)]$", "$1") : null;
        var bare = block == null ? written : written.replaceFirst("\\s*\\[[A-Z_]+]$", "");
        var key = bare.matches("[A-Za-z]+: .*") ? bare.replaceFirst(": .*", "") : null;
        var heading = key == null ? bare : bare.substring(key.length() + 2);
        sections.add(new Section(
                id(),
                1,
                key,
                "",
                level,
                heading.isEmpty() ? "正文" : heading,
                body.toString().strip(),
                block == null ? null : SectionBlock.valueOf(block)));
    }

    private StaffLine staffLine(JsonNode row) {
        return new StaffLine(
                id(),
                1,
                row.path("unit").asString("机关"),
                row.path("label").asString("合计"),
                row.has("authorised") ? row.path("authorised").asInt() : null,
                row.has("actual") ? row.path("actual").asInt() : null);
    }

    private BudgetLine budgetLine(JsonNode row) {
        return new BudgetLine(
                id(),
                1,
                FundSource.valueOf(row.path("fundSource").asString("ALL")),
                BudgetCategory.valueOf(row.path("category").asString("EXPENDITURE")),
                row.path("label").asString("支出合计"),
                number(row, "initialBudget"),
                number(row, "adjustedBudget"),
                number(row, "executed"),
                number(row, "executionRate"));
    }

    private Project project(JsonNode row) {
        var id = id();
        var name = row.path("name").asString("项目");
        projectIds.put(row.path("code").asString(name), id);
        return new Project(
                id,
                1,
                text(row, "code"),
                name,
                number(row, "approved"),
                number(row, "initialBudget"),
                number(row, "adjustedBudget"),
                number(row, "fundsInPlace"),
                number(row, "executed"),
                number(row, "executionRate"),
                number(row, "fundsInPlaceRate"),
                number(row, "score"),
                text(row, "grade"),
                null,
                null,
                text(row, "target"),
                text(row, "actual"),
                list(
                        row.path("funds"),
                        fund -> new ProjectFund(
                                FundOrigin.valueOf(fund.path("origin").asString()),
                                number(fund, "initialBudget"),
                                number(fund, "adjustedBudget"),
                                number(fund, "executed"))));
    }

    /** Numbers are read of what is written, as the server does it. */
    private Indicator indicator(JsonNode row) {
        var nature = text(row, "nature");
        var operator = text(row, "operator");
        var reading = IndicatorReading.of(
                nature == null ? null : IndicatorNature.valueOf(nature),
                operator == null ? null : IndicatorOperator.valueOf(operator),
                text(row, "target"),
                text(row, "actual"),
                text(row, "unit"));
        return new Indicator(
                id(),
                1,
                row.has("project") ? projectIds.get(row.path("project").asString()) : null,
                row.path("level1").asString("产出指标"),
                text(row, "level2"),
                text(row, "level3"),
                reading.nature(),
                reading.operator(),
                text(row, "target"),
                reading.targetValue(),
                text(row, "actual"),
                reading.actualValue(),
                reading.unit(),
                number(row, "weight"),
                number(row, "score"),
                null,
                text(row, "deviationReason"),
                reading.targetUpper(),
                null);
    }

    private <T> List<T> rows(String name, Function<JsonNode, T> read) {
        return list(said.path(name), read);
    }

    private static <T> List<T> list(JsonNode rows, Function<JsonNode, T> read) {
        var list = new ArrayList<T>();
        rows.forEach(row -> list.add(read.apply(row)));
        return list;
    }

    private static @Nullable BigDecimal number(JsonNode row, String name) {
        return row.has(name) && !row.path(name).isNull()
                ? new BigDecimal(row.path(name).asString())
                : null;
    }

    private static @Nullable String text(JsonNode row, String name) {
        return row.has(name) && !row.path(name).isNull() ? row.path(name).asString() : null;
    }

    private UUID id() {
        return new UUID(0, ++ids);
    }

    private static Map<String, Template> templates() {
        var templates = new HashMap<String, Template>();
        TemplateFiles.shipped().forEach(file -> templates.put(file.template().code(), file.template()));
        return templates;
    }
}
