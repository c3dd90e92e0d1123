package cn.ziping.writing;

import cn.ziping.account.Viewer;
import cn.ziping.history.Change;
import cn.ziping.history.HistoryAction;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.ConflictError;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Rows;
import cn.ziping.report.Report;
import cn.ziping.report.Report.Part;
import cn.ziping.report.Section;
import cn.ziping.writing.Draft.Outcome;
import cn.ziping.writing.ReportWriting.Wish;
import cn.ziping.writing.ReportWriting.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changing the outline of a report and the words in it. */
@Component
class SectionWriting {
    private static final String REPORT_OF = """
            select r.id from {reports} r join section s on s.department_id = r.department_id and s.report_id = r.id
            where s.id = $1""";

    private final Database database;
    private final ReportWriting writing;

    SectionWriting(Database database, ReportWriting writing) {
        this.database = database;
        this.writing = writing;
    }

    /** How it went, with the section as it is now. */
    record SectionWritten(
            @Nullable Section section, @Nullable Report report, List<UserError> errors) {}

    /** Which section is to be changed, by whom, as they read it. */
    record Target(Viewer viewer, UUID id, int expectedVersion, Set<Part> answered) {}

    Mono<SectionWritten> update(Target target, Given given) {
        return change(target, (outline, section) -> SectionEdits.write(outline, section, given));
    }

    Mono<SectionWritten> remove(Target target) {
        return change(target, SectionEdits::remove);
    }

    /** @param after null: first */
    Mono<SectionWritten> move(Target target, @Nullable UUID after, @Nullable Integer level) {
        return change(target, (outline, section) -> SectionEdits.move(outline, section, after, level));
    }

    /** @param given what {@code AddSectionInput} holds */
    Mono<SectionWritten> add(Viewer viewer, UUID reportId, Given given, @Nullable UUID after, Set<Part> answered) {
        var id = given.get("id") == null ? Keys.next() : UUID.fromString(given.id("id"));
        return writing.change(
                        Wish.toWrite(viewer, reportId, Set.of(Part.SECTIONS), answered),
                        draft -> Mono.just(added(new Outlines(draft.report()), id, after, given)))
                .map(written -> answer(written, id));
    }

    private static Outcome added(Outlines outline, UUID id, @Nullable UUID after, Given given) {
        if (outline.find(id) != null) {
            return outline.unchanged(
                    List.of(new ConflictError("这一节已经添加过了。", given.at("id"), SectionFields.place(id), null, null)));
        }
        var level = (Integer) Objects.requireNonNull(given.get("level"));
        var check = new FieldCheck(given);
        if (level < 1 || level > 6) {
            check.refuse("level", "标题只有 1 到 6 级。");
            return outline.unchanged(check.errors());
        }
        // Under an id that was sent there may have been another one, whose versions somebody still holds.
        var version = given.get("id") == null ? 1 : outline.report().version() + 1;
        var section = SectionFields.read(new Section(id, version, null, "", level, "", "", null), check);
        var at = outline.placeBelow(after, level);
        if (at < 0) {
            check.refuse("after", "要加在其后的那一节已不在，请刷新后再试。");
        }
        if (outline.sections().size() >= SectionEdits.MOST) {
            check.refuse("reportId", "一份报告最多 %d 节。".formatted(SectionEdits.MOST));
        }
        if (!check.errors().isEmpty()) {
            return outline.unchanged(check.errors());
        }
        var all = new ArrayList<>(outline.sections());
        all.add(at, section);
        if (!Outlines.isTree(all)) {
            return outline.refused("标题只能比上一节深一级。", "level");
        }
        return outline.with(
                all,
                new Change(
                        HistoryAction.ADDED,
                        SectionFields.place(id),
                        section.heading(),
                        null,
                        SectionFields.whole(section, at + 1)));
    }

    private Mono<SectionWritten> change(Target target, BiFunction<Outlines, Section, Outcome> edit) {
        var seen = target.viewer().sight().reading(REPORT_OF, target.id());
        return database.read(session -> session.one(seen.sql(), row -> Rows.id(row, 0), seen.arguments()))
                .flatMap(reportId -> writing.change(
                        Wish.toWrite(target.viewer(), reportId, Set.of(Part.SECTIONS), target.answered())
                                .saidBy("id"),
                        draft -> Mono.just(edited(target, new Outlines(draft.report()), edit))))
                .map(written -> answer(written, target.id()))
                .defaultIfEmpty(new SectionWritten(
                        null, null, List.of(UserError.of(Code.NOT_FOUND, "没有这一节，可能已被删除。请刷新后再看。", "id"))));
    }

    private static Outcome edited(Target target, Outlines outline, BiFunction<Outlines, Section, Outcome> edit) {
        var section = outline.find(target.id());
        if (section == null) {
            return outline.unchanged(List.of(UserError.of(Code.NOT_FOUND, "没有这一节，可能已被删除。请刷新后再看。", "id")));
        }
        if (section.version() != target.expectedVersion()) {
            return outline.unchanged(List.of(new ConflictError(
                    "这一节已被别人修改，没有覆盖。请看过新内容再决定。",
                    List.of("expectedVersion"),
                    SectionFields.place(section.id()),
                    null,
                    null)));
        }
        return edit.apply(outline, section);
    }

    private static SectionWritten answer(Written written, UUID id) {
        var report = written.report();
        var section = report == null
                ? null
                : report.sections().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElse(null);
        return new SectionWritten(section, report, written.errors());
    }
}
