package cn.ziping.importing.prose;

import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.outline.Heading;
import cn.ziping.importing.outline.Outline;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.measure.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads staff, money and scored indicators out of sentences. The sentences stay as they are. */
public final class Prose {
    private static final Pattern OF_PROJECTS = Pattern.compile("项目(?:支出)?(?:预算)?(?:支出)?绩效(?:自评|评价|自我评价)");
    private static final Pattern PROJECT_NAME = Pattern.compile("\\s*项\\s*目\\s*名\\s*称\\s*[：:]\\s*(\\S.{3,60}?)\\s*");
    private static final int TITLE = 12;

    private final int year;
    private final boolean isOfProjects;
    private final @Nullable String only;
    private final List<Doubt> doubts = new ArrayList<>();
    private final BudgetLedger lines = new BudgetLedger(doubts);
    private final ProjectLedger projects = new ProjectLedger(doubts);
    private final IndicatorLedger indicators = new IndicatorLedger(doubts);
    private final StaffLedger staff = new StaffLedger(doubts);
    private final FigureClaims claims = new FigureClaims();

    private Prose(int year, boolean isOfProjects, @Nullable String only) {
        this.only = only;
        this.year = year;
        this.isOfProjects = isOfProjects;
    }

    /** @param year of the report, 0 where it is not known: figures of other years are not the report's own */
    public static Rows read(Outline outline, int year) {
        var isOfProjects = isOfProjects(outline);
        var prose = new Prose(year, isOfProjects, isOfProjects ? onlyProject(outline) : null);
        prose.read(new Setting(List.of()), outline.front());
        var path = new ArrayList<Heading>();
        for (var heading : outline.headings()) {
            while (!path.isEmpty() && path.get(path.size() - 1).level() >= heading.level()) {
                path.remove(path.size() - 1);
            }
            path.add(heading);
            var setting = new Setting(List.copyOf(path));
            prose.scores(setting).read(heading);
            prose.read(setting, heading.pieces());
        }
        return prose.rows();
    }

    private ScoreReading scores(Setting setting) {
        return new ScoreReading(setting, indicators, projects, claims, doubts);
    }

    private void read(Setting setting, List<Piece> pieces) {
        var pairs = new PairReading(setting, indicators);
        for (var piece : pieces) {
            if (piece instanceof Passage passage) {
                new MoneyReading(setting, year, isOfProjects, only, lines, projects, claims).read(passage);
                new StaffReading(setting, year, staff).read(passage);
                scores(setting).read(passage);
                GradeReading.read(passage, setting, claims);
                TargetReading.read(passage, indicators);
                pairs.read(passage);
            }
        }
    }

    private Rows rows() {
        indicators.deriveWeights();
        var figures = claims.figures(lines.expenditure(), doubts);
        return new Rows(staff.rows(), lines.rows(), projects.rows(), indicators.rows(), figures, List.copyOf(doubts));
    }

    /** The cover of a report about one project names it. */
    private static @Nullable String onlyProject(Outline outline) {
        return outline.front().stream()
                .filter(Passage.class::isInstance)
                .map(piece -> PROJECT_NAME.matcher(((Passage) piece).text()))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .filter(name -> !name.matches(".*(?:预算项目|项目支出|等\\d+个项目|各项目)(?:支出)?"))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfProjects(Outline outline) {
        return outline.front().stream()
                .limit(TITLE)
                .filter(Passage.class::isInstance)
                .map(piece -> Wording.of(((Passage) piece).text()).text())
                .anyMatch(
                        text -> text.length() < 60 && OF_PROJECTS.matcher(text).find());
    }
}
