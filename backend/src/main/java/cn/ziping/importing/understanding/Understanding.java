package cn.ziping.importing.understanding;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.form.FormReading;
import cn.ziping.importing.outline.Heading;
import cn.ziping.importing.outline.Identities;
import cn.ziping.importing.outline.Identity;
import cn.ziping.importing.outline.Joining;
import cn.ziping.importing.outline.KnownOutline;
import cn.ziping.importing.outline.Outline;
import cn.ziping.importing.outline.Outlining;
import cn.ziping.importing.outline.Residue;
import cn.ziping.importing.prose.Prose;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.table.TextTables;
import cn.ziping.template.ReportKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From a document to a draft: nothing is invented, nothing is dropped. */
public final class Understanding {
    private final Source source;
    private final Outline outline;
    private final Identity identity;
    private final SectionAssembly assembly = new SectionAssembly();
    private final List<Doubt> doubts = new ArrayList<>();

    private Understanding(Source source, List<KnownOutline> known) {
        this.source = source;
        doubts.addAll(source.doubts());
        var clean = Residue.remove(source.blocks());
        doubts.addAll(clean.doubts());
        var joined = Joining.join(TextTables.gather(clean.pieces()));
        doubts.addAll(joined.doubts());
        outline = Outlining.outline(joined.pieces(), known);
        identity = Identities.read(outline, source.fileName());
        doubts.addAll(identity.doubts());
    }

    /** @param known outlines of all templates */
    public static Draft understand(Source source, List<KnownOutline> known) {
        return new Understanding(source, known).draft();
    }

    private Draft draft() {
        sections();
        var forms = assembly.forms();
        var year = first(identity.year(), of(forms, FormReading::year));
        var said = first(identity.kind(), of(forms, FormReading::kind));
        var merged = new MergedRows();
        forms.forEach(form -> merged.add(form.rows()));
        Totals.ofReport(said, assembly.tables()).forEach(merged::add);
        merged.add(Prose.read(outline, year == null ? 0 : year));
        var rows = merged.rows();
        var kind = kind(said, rows);
        doubts.addAll(rows.doubts());
        doubts.addAll(assembly.doubts());
        var evidence = new LinkedHashMap<String, Evidence>();
        forms.forEach(form -> form.evidence().forEach(evidence::putIfAbsent));
        evidence.putAll(identity.evidence());
        return new Draft(
                first(identity.departmentName(), of(forms, FormReading::departmentName)),
                year,
                kind,
                first(identity.title(), of(forms, FormReading::title)),
                identity.date(),
                null,
                identity.cover(),
                Totals.of(kind, rows),
                List.copyOf(assembly.sections()),
                rows.staffLines(),
                rows.budgetLines(),
                rows.projects(),
                rows.indicators(),
                sorted(),
                evidence);
    }

    /** Words before the first heading stand at its beginning: a report has no place before its first section. */
    private void sections() {
        var front = assembly.beforeAll(identity.introduction());
        var headings = outline.headings();
        if (headings.isEmpty()) {
            if (!front.isEmpty()) {
                assembly.add(new Heading("", 1, "正文", List.of(), List.of()), front);
            }
            return;
        }
        for (var i = 0; i < headings.size(); i++) {
            var pieces = new ArrayList<Piece>();
            if (i == 0) {
                pieces.addAll(front);
            }
            pieces.addAll(headings.get(i).pieces());
            assembly.add(headings.get(i), pieces);
        }
        if (!front.isEmpty()) {
            doubts.add(new Doubt(
                    DoubtKind.NOT_UNDERSTOOD,
                    "第一个标题之前的文字放在了第一部分“%s”的开头，请看看是否合适。"
                            .formatted(headings.get(0).heading()),
                    SectionAssembly.beginning(front.get(0)),
                    "s1"));
        }
    }

    /** A list of projects without a word beside it is a report on projects. */
    private @Nullable ReportKind kind(@Nullable ReportKind said, Rows rows) {
        var isList = outline.headings().isEmpty()
                && !rows.projects().isEmpty()
                && rows.budgetLines().isEmpty();
        return said == null && isList ? ReportKind.PROJECT_EXPENDITURE : said;
    }

    private static <T> @Nullable T of(List<FormReading> forms, Function<FormReading, @Nullable T> value) {
        for (var form : forms) {
            var found = value.apply(form);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    private List<Doubt> sorted() {
        return doubts.stream()
                .distinct()
                .sorted(Comparator.comparing(Doubt::kind)
                        .thenComparing(doubt -> Objects.requireNonNullElse(place(doubt), 0)))
                .toList();
    }

    private static @Nullable Integer place(Doubt doubt) {
        return doubt.evidence() == null ? null : doubt.evidence().block();
    }
}
