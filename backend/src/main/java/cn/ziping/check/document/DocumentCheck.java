package cn.ziping.check.document;

import cn.ziping.finding.catalogue.Checking;
import cn.ziping.finding.catalogue.Retold;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Subject.Origin;
import cn.ziping.finding.subject.Subject.Surroundings;
import cn.ziping.finding.subject.Writing;
import cn.ziping.finding.subject.Writings;
import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Source;
import cn.ziping.reference.Facts;
import cn.ziping.reference.LiveFigures;
import cn.ziping.report.FiguresRule;
import cn.ziping.report.StatedFigures;
import cn.ziping.template.GradeScheme.Band;
import cn.ziping.template.NumberStyle;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Severity;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a document, as far as its own words tell it. */
public final class DocumentCheck {
    /** Longer lines are no excerpt: the figure's own words are. */
    private static final int LONGEST_LINE = 160;
    /** Of a table that has one cell a line. */
    private static final int LONGEST_CELL = 12;

    private static final int MOST_CELLS = 12;

    private final Draft draft;
    private final DraftRows rows;
    private final @Nullable Source source;

    private DocumentCheck(Draft draft, @Nullable Source source) {
        this.draft = draft;
        this.source = source;
        this.rows = new DraftRows(draft);
    }

    /**
     * A finding in a document.
     *
     * @param row key of the row of the draft that it is about; null where it is about words
     * @param section key of the section that it is about; null where it is about a row or the whole
     */
    public record Found(
            Finding finding, @Nullable String row, @Nullable String section) {}

    /** A file: its findings with excerpts as the file has them. */
    public static List<Finding> of(Source source, Draft draft) {
        var check = new DocumentCheck(draft, source);
        var words = new Verbatim(
                check.subject(null).writings().stream().map(Writing::text).collect(Collectors.joining("\n")));
        // The line of a row is known only now: a sentence may have told of it already.
        return Retold.once(
                        check.found(null, Map.of()).stream().map(Found::finding).toList())
                .stream()
                .map(finding -> {
                    var excerpt = finding.place().excerpt();
                    return excerpt == null
                            ? finding
                            : finding.with(finding.place().withExcerpt(words.find(excerpt)));
                })
                .toList();
    }

    /**
     * The draft of an import, with its corrections.
     *
     * @param template that it is to be begun from; null where none was chosen yet
     */
    public static List<Found> of(Draft draft, @Nullable Template template, Map<String, Severity> severities) {
        return new DocumentCheck(draft, null).found(template, severities);
    }

    private List<Found> found(@Nullable Template template, Map<String, Severity> severities) {
        return Checking.check(subject(template), severities).stream()
                .map(finding -> {
                    var place = finding.place();
                    var row = rows.key(row(place));
                    return new Found(finding.with(worded(place)), row, rows.key(place.section()));
                })
                .toList();
    }

    private static @Nullable UUID row(Place place) {
        return Stream.of(place.indicator(), place.project(), place.budgetLine(), place.staffLine())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A value of a row is shown by the line that it was read in. */
    private Place worded(Place place) {
        var row = row(place);
        var evidence = row == null && place.section() == null && place.field() != null
                ? draft.figures()
                        .evidence()
                        .getOrDefault(place.field(), draft.evidence().get(place.field()))
                : rows.evidence(row, place.field());
        if (evidence == null && source != null && place.excerpt() == null) {
            evidence = rows.anyEvidence(row);
        }
        if (evidence == null || source == null) {
            return evidence == null || place.excerpt() != null ? place : place.withExcerpt(evidence.excerpt());
        }
        var line = DocumentLines.words(source, evidence);
        var whole = line == null || line.strip().length() > LONGEST_CELL ? null : cellByCell(source, row, evidence);
        if (whole != null) {
            return place.withExcerpt(whole);
        }
        var isShort = line != null && line.length() <= LONGEST_LINE;
        return place.withExcerpt(isShort && line != null ? line.strip() : evidence.excerpt());
    }

    /** Of a table with one cell a line, the lines from the row's name to this one: a bare 12 tells nobody where it stands. */
    private @Nullable String cellByCell(Source source, @Nullable UUID row, Evidence evidence) {
        var name = rows.evidence(row, "level3");
        name = name == null ? rows.evidence(row, "name") : name;
        if (name == null
                || evidence.row() != null
                || evidence.block() <= name.block()
                || evidence.block() > name.block() + MOST_CELLS) {
            return null;
        }
        var lines = new ArrayList<String>();
        for (var block = name.block(); block <= evidence.block(); block++) {
            var line = DocumentLines.words(source, new Evidence(block, null, null, ""));
            if (line != null && !line.isBlank()) {
                lines.add(line.strip());
            }
        }
        var words = String.join("\n", lines);
        return words.length() <= LONGEST_LINE ? words : null;
    }

    private Subject subject(@Nullable Template wanted) {
        var kind = Objects.requireNonNullElse(
                draft.kind(),
                draft.budgetLines().isEmpty() && !draft.projects().isEmpty()
                        ? ReportKind.PROJECT_EXPENDITURE
                        : ReportKind.DEPARTMENT_WHOLE);
        var template = wanted == null ? common(kind) : wanted;
        var said = draft.figures();
        var stated = new StatedFigures(said.executionRate(), said.score(), said.grade());
        var department = Objects.requireNonNullElse(draft.departmentName(), "");
        var year = Objects.requireNonNullElse(draft.year(), 0);
        var prose = Writings.prose(rows.sections, new LiveFigures(nothing(year, department)));
        var title = Objects.requireNonNullElse(draft.title(), "");
        var writings = source == null
                ? Writings.all(
                        title, draft.cover(), prose, rows.staffLines, rows.budgetLines, rows.projects, rows.indicators)
                : DocumentLines.of(source, draft, rows);
        return new Subject(
                Origin.DOCUMENT,
                department,
                year,
                kind,
                template,
                title,
                draft.date(),
                draft.cover(),
                stated,
                FiguresRule.figures(template, stated, rows.budgetLines, rows.projects, rows.indicators),
                rows.sections,
                rows.staffLines,
                rows.budgetLines,
                rows.projects,
                rows.indicators,
                writings,
                prose,
                Surroundings.NONE);
    }

    private static Facts nothing(int year, String department) {
        var totals = new Facts.Totals(null, null, null, null, null, null, null, List.of());
        return new Facts(year, department, false, totals, List.of(), List.of(), 0, Facts.People.UNKNOWN, null);
    }

    /** A document names no template: a hundred points and the national grades (财预〔2020〕10号). */
    private static Template common(ReportKind kind) {
        return new Template(
                "document",
                1,
                "通用",
                kind,
                List.of(NumberStyle.values()),
                100,
                List.of(
                        new Band("优", BigDecimal.valueOf(90)),
                        new Band("良", BigDecimal.valueOf(80)),
                        new Band("中", BigDecimal.valueOf(60)),
                        new Band("差", BigDecimal.ZERO)));
    }
}
