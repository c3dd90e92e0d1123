package cn.ziping.importing;

import cn.ziping.importing.Corrections.Edited;
import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftSection;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.Evidence;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.InputError;
import cn.ziping.template.ReportKind;
import cn.ziping.writing.FieldCheck;
import cn.ziping.writing.Given;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody says is right of a draft: what is left out stays, lists that are given take the place of the old ones. */
final class Correction {
    private final Draft before;
    private final Given given;
    private final CorrectedRows rows;
    private final List<UserError> errors = new ArrayList<>();

    private Correction(Draft before, Given given) {
        this.before = before;
        this.given = given;
        this.rows = new CorrectedRows(before);
    }

    /** @param given what {@code CorrectImportInput} holds */
    static Edited of(Draft before, Given given) {
        var correction = new Correction(before, given);
        var after = correction.after();
        return correction.errors.isEmpty()
                ? new Edited(after, List.of())
                : new Edited(before, List.copyOf(correction.errors));
    }

    private Draft after() {
        var check = new FieldCheck(given);
        var department = check.line("departmentName", "部门名称", 200, before.departmentName());
        var year = check.isSame("year", before.year())
                ? before.year()
                : check.whole("year", 2000, 2099, "年度应在 2000 到 2099 之间。", before.year());
        var kind = check.choice("kind", ReportKind.class, before.kind());
        var title = check.line("title", "标题", 200, before.title());
        var date = check.date("date", "成文日期", before.date());
        errors.addAll(check.errors());
        var sections = list("sections", 500, before.sections(), DraftSection::key, "s", rows::section);
        checkOutline(sections);
        var staff = list("staffLines", 1000, before.staffLines(), one -> one.key(), "t", rows::staffLine);
        var budget = list("budgetLines", 1000, before.budgetLines(), one -> one.key(), "b", rows::budgetLine);
        var projects = list("projects", 1000, before.projects(), DraftProject::key, "p", rows::project);
        var known = projects.stream().map(DraftProject::key).collect(Collectors.toSet());
        var indicators = indicators(known);
        var after = new Draft(
                department,
                year,
                kind,
                title,
                date,
                before.templateCode(),
                before.cover(),
                figures(),
                sections,
                staff,
                budget,
                projects,
                indicators,
                before.doubts(),
                Map.of());
        return withDoubtsOf(after, evidence(after));
    }

    /** Indicators of a project that is gone go with it; those that are sent for none that is there are refused. */
    private List<DraftIndicator> indicators(Set<String> projects) {
        var all = list("indicators", 5000, before.indicators(), DraftIndicator::key, "i", rows::indicator);
        var sent = given.list("indicators");
        for (var i = 0; i < sent.size(); i++) {
            var project = sent.get(i).get("projectKey");
            if (project != null && !projects.contains(project.toString())) {
                errors.add(new InputError(
                        Code.INVALID, "没有这个项目，请先添加项目。", sent.get(i).at("projectKey")));
            }
        }
        return all.stream()
                .filter(row -> row.projectKey() == null || projects.contains(row.projectKey()))
                .toList();
    }

    private DraftFigures figures() {
        if (!given.has("figures")) {
            return before.figures();
        }
        if (!(given.get("figures") instanceof Map<?, ?> values)) {
            return DraftFigures.NONE;
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((name, value) -> fields.put(name.toString(), value));
        var check = new FieldCheck(new Given(fields, given.at("figures")));
        var figures = CorrectedRows.figures(before.figures(), check);
        errors.addAll(check.errors());
        return figures;
    }

    private interface Reader<T> {
        T read(@Nullable T current, String key, FieldCheck check);
    }

    private <T> List<T> list(
            String field, int most, List<T> current, Function<T, String> key, String letter, Reader<T> reader) {
        if (given.get(field) == null) {
            return current;
        }
        var sent = given.list(field);
        if (sent.size() > most) {
            errors.add(
                    new InputError(Code.INVALID, "最多 %,d 行，收到 %,d 行。".formatted(most, sent.size()), given.at(field)));
            return current;
        }
        var known = current.stream().collect(Collectors.toMap(key, Function.identity()));
        var keys = new NewKeys(
                letter,
                Stream.concat(known.keySet().stream(), sent.stream().map(Correction::key))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        var seen = new HashSet<String>();
        var read = new ArrayList<T>(sent.size());
        for (var row : sent) {
            var its = key(row);
            if (its != null && !seen.add(its)) {
                errors.add(new InputError(Code.INVALID, "同一行写了两次。", row.at("key")));
            }
            var check = new FieldCheck(row);
            read.add(reader.read(its == null ? null : known.get(its), its == null ? keys.next() : its, check));
            errors.addAll(check.errors());
        }
        return read;
    }

    private static @Nullable String key(Given row) {
        var key = row.get("key");
        return key == null || key.toString().isEmpty() || key.toString().length() > 64 ? null : key.toString();
    }

    /** Keys that nothing has yet. */
    private static final class NewKeys {
        private final String letter;
        private final Set<String> taken;
        private int last;

        NewKeys(String letter, Set<String> taken) {
            this.letter = letter;
            this.taken = taken;
        }

        String next() {
            do {
                last++;
            } while (taken.contains(letter + "new" + last));
            return letter + "new" + last;
        }
    }

    private void checkOutline(List<DraftSection> sections) {
        if (given.get("sections") == null) {
            return;
        }
        var keys = new HashSet<String>();
        var level = 0;
        for (var i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            if (section.level() > level + 1) {
                refuse(i, "level", "标题只能比上一节深一级。");
            }
            level = section.level();
            // A report of another installation may have one key twice: what is as it was is not refused.
            if (section.templateKey() != null && !keys.add(section.templateKey()) && !isAsItWas(section)) {
                refuse(i, "templateKey", "模板里的这一节已经对应了另一节。");
            }
        }
    }

    private boolean isAsItWas(DraftSection section) {
        return before.sections().stream()
                .anyMatch(one ->
                        one.key().equals(section.key()) && Objects.equals(one.templateKey(), section.templateKey()));
    }

    private void refuse(int section, String field, String sentence) {
        errors.add(new InputError(Code.INVALID, sentence, List.of("sections", Integer.toString(section), field)));
    }

    /** Values that are as they were keep the words that they came from. */
    private Map<String, Evidence> evidence(Draft after) {
        var values = CorrectedRows.values("departmentName", before.departmentName(), after.departmentName());
        values.putAll(CorrectedRows.values("year", before.year(), after.year()));
        values.putAll(CorrectedRows.values("kind", before.kind(), after.kind()));
        values.putAll(CorrectedRows.values("title", before.title(), after.title()));
        values.putAll(CorrectedRows.values("date", before.date(), after.date()));
        return CorrectedRows.kept(before.evidence(), values);
    }

    /** A doubt about a row that is gone is about none any more. */
    private static Draft withDoubtsOf(Draft after, Map<String, Evidence> evidence) {
        var there = new HashSet<String>();
        after.sections().forEach(row -> there.add(row.key()));
        after.staffLines().forEach(row -> there.add(row.key()));
        after.budgetLines().forEach(row -> there.add(row.key()));
        after.projects().forEach(row -> there.add(row.key()));
        after.indicators().forEach(row -> there.add(row.key()));
        var doubts = after.doubts().stream()
                .map(doubt -> doubt.row() == null || there.contains(doubt.row())
                        ? doubt
                        : new Doubt(doubt.kind(), doubt.message(), doubt.evidence(), null))
                .toList();
        return with(after, after.templateCode(), after.sections(), after.indicators(), doubts, evidence);
    }

    /** The same draft with its sections mapped to the outline of a template. */
    static Draft withSections(Draft draft, String templateCode, List<DraftSection> sections) {
        return with(draft, templateCode, sections, draft.indicators(), draft.doubts(), draft.evidence());
    }

    /** The same draft with other indicators. */
    static Draft withIndicators(Draft draft, List<DraftIndicator> indicators) {
        return with(draft, draft.templateCode(), draft.sections(), indicators, draft.doubts(), draft.evidence());
    }

    private static Draft with(
            Draft draft,
            @Nullable String templateCode,
            List<DraftSection> sections,
            List<DraftIndicator> indicators,
            List<Doubt> doubts,
            Map<String, Evidence> evidence) {
        return new Draft(
                draft.departmentName(),
                draft.year(),
                draft.kind(),
                draft.title(),
                draft.date(),
                templateCode,
                draft.cover(),
                draft.figures(),
                sections,
                draft.staffLines(),
                draft.budgetLines(),
                draft.projects(),
                indicators,
                doubts,
                evidence);
    }
}
