package cn.ziping.sample.madeup;

import cn.ziping.platform.sql.Keys;
import cn.ziping.report.NewReport;
import cn.ziping.report.ReportStatus;
import cn.ziping.report.StatedFigures;
import cn.ziping.scoring.Spending;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Any number of departments with their reports, each following from the seed and its own number alone: asked for again, or
 * among more of them, it is the same. Nothing of it is real, and whatever has a name says so.
 */
public final class MadeUp {
    /** The newest year that there are reports of; others lie before it. */
    public static final int NEWEST_YEAR = Course.NEWEST_YEAR;

    /** What the codes of its regions and departments begin with: of no real ones. */
    public static final String CODES = "98";

    private static final long BASIC_SHARE = 10;
    private static final long MONEY = 11;
    private static final long STAFF = 12;
    private static final long PROJECTS_FILED = 13;

    private final long seed;
    private final Kinds kinds = KindsFile.read();

    public MadeUp(long seed) {
        this.seed = seed;
    }

    /** A report that the department filed, or is about to. */
    public record Planned(int year, ReportKind kind, String template) {}

    /** @param number from 0 */
    public MadeUpDepartment department(int number) {
        return MadeUpDepartment.of(number, kinds.kinds());
    }

    /** The regions of the first so many departments, parents before their children. */
    public List<MadeUpPlace> places(int departments) {
        return MadeUpPlaces.of(IntStream.range(0, departments)
                .map(number -> department(number).county() + 1)
                .max()
                .orElse(0));
    }

    /** What a department filed in its newest years; a year that is not in it was never filed. */
    public List<Planned> reports(MadeUpDepartment department, int years) {
        var course = new Course(seed, department);
        var planned = new ArrayList<Planned>();
        for (var year = NEWEST_YEAR - years + 1; year <= NEWEST_YEAR; year++) {
            if (course.isFiled(year)) {
                planned.add(new Planned(
                        year, ReportKind.DEPARTMENT_WHOLE, department.layout().template()));
                if (department.reportsProjects()
                        && !course.chance(PROJECTS_FILED, year).happens(0.03)) {
                    planned.add(new Planned(year, ReportKind.PROJECT_EXPENDITURE, Layout.PROJECTS.template()));
                }
            }
        }
        return planned;
    }

    /**
     * A report of it, ready to be stored.
     *
     * @param id of the department
     * @param template the one that is planned
     */
    public NewReport report(MadeUpDepartment department, UUID id, Planned planned, UUID templateId, Template template) {
        var made = new Making(department, new Course(seed, department), planned, template);
        return planned.kind() == ReportKind.DEPARTMENT_WHOLE
                ? whole(made, id, templateId)
                : projects(made, id, templateId);
    }

    private record Making(MadeUpDepartment department, Course course, Planned planned, Template template) {
        int year() {
            return planned.year();
        }

        ReportStatus status() {
            return course.status(year(), planned.kind().ordinal());
        }

        boolean isFilledIn() {
            return status() != ReportStatus.DRAFT;
        }
    }

    private NewReport whole(Making made, UUID id, UUID templateId) {
        var course = made.course();
        var year = made.year();
        var filledIn = made.isFilledIn();
        var money =
                Money.of(course.initialBudget(year), course.executionRate(year), filledIn, course.chance(MONEY, year));
        var layout = made.department().layout();
        var goals = new Goals(course, year, filledIn ? course.badnessOfTargets(year) : null, kinds.reasons());
        var wanted = new ArrayList<>(made.department().kind().indicators());
        wanted.addAll(kinds.common());
        var places = layout.places(wanted);
        var rows = IntStream.range(0, places.size())
                .mapToObj(number -> goals.row(places.get(number), null, number))
                .toList();
        var spending = new Spending(money.executed(), money.budget(), null);
        return new NewReport(
                Keys.next(),
                id,
                year,
                made.status(),
                title(made),
                templateId,
                made.template(),
                StatedFigures.NONE,
                texts(made).sections(made.template(), filledIn),
                texts(made).staff(course.chance(STAFF, 0)),
                money.lines(0.3 + 0.35 * course.chance(BASIC_SHARE, 0).share()),
                List.of(),
                new Scores(made.template(), spending, List.of()).of(layout, rows, filledIn),
                date(made),
                Map.of());
    }

    private NewReport projects(Making made, UUID id, UUID templateId) {
        var rows = new OfProjects(made.course(), made.department(), made.year(), made.isFilledIn(), kinds)
                .rows(made.template());
        return new NewReport(
                Keys.next(),
                id,
                made.year(),
                made.status(),
                title(made),
                templateId,
                made.template(),
                StatedFigures.NONE,
                texts(made).sections(made.template(), made.isFilledIn()),
                texts(made).staff(made.course().chance(STAFF, 0)),
                List.of(),
                rows.projects(),
                rows.indicators(),
                date(made),
                Map.of());
    }

    private Texts texts(Making made) {
        return new Texts(kinds.texts(), made.department(), made.year());
    }

    /** With the department's name, which says that it is made up. */
    private static String title(Making made) {
        return made.template().titleOf(made.year(), made.department().name());
    }

    /** In the month in which most are filed; a draft has none yet. */
    private static @Nullable LocalDate date(Making made) {
        return !made.isFilledIn()
                ? null
                : LocalDate.of(made.year() + 1, 4, 1 + made.department().number() % 28);
    }
}
