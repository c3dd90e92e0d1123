package cn.ziping.writing;

import cn.ziping.account.Viewer;
import cn.ziping.history.HistoryAction;
import cn.ziping.history.HistoryStore;
import cn.ziping.history.Past;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.InputError;
import cn.ziping.report.PartStore.Kind;
import cn.ziping.report.Report;
import cn.ziping.report.Report.Part;
import cn.ziping.writing.Draft.Outcome;
import cn.ziping.writing.ReportWriting.Wish;
import cn.ziping.writing.ReportWriting.Written;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes an earlier state out of the history back, as a new change. */
@Component
class TakeBack {
    private static final UserError NO_SUCH_ENTRY = UserError.of(Code.NOT_FOUND, "这份报告没有这条修改记录，请刷新后再试。", "entryId");

    private static final UserError IS_A_STEP = UserError.of(Code.INVALID, "这一条是新建报告或流程步骤，不能恢复；只能恢复内容的修改。", "entryId");

    private static final UserError IS_AN_ANSWER =
            UserError.of(Code.INVALID, "这一条是对检查问题的答复，不能在这里恢复；请在问题清单里修改答复。", "entryId");

    private final ReportWriting writing;
    private final HistoryStore history;

    TakeBack(ReportWriting writing, HistoryStore history) {
        this.writing = writing;
        this.history = history;
    }

    enum Side {
        BEFORE,
        AFTER
    }

    /**
     * Which state to take back.
     *
     * @param expectedVersion of the part as it was read; null when it was not there
     * @param answered parts that the answer shows
     */
    record Wanted(
            Viewer viewer,
            UUID reportId,
            UUID entryId,
            Side side,
            @Nullable Integer expectedVersion,
            Set<Part> answered) {
        private @Nullable Map<String, @Nullable Object> of(Past past) {
            return side == Side.BEFORE ? past.before() : past.after();
        }
    }

    Mono<Written> take(Wanted wanted) {
        var wish = Wish.toWrite(
                wanted.viewer(), wanted.reportId(), Set.of(Part.SECTIONS, Part.STAFF_LINES), wanted.answered());
        return writing.change(
                wish,
                draft -> history.entry(draft.session(), wanted.reportId(), wanted.entryId())
                        .flatMap(past -> past.action() == HistoryAction.ANSWERED
                                ? Mono.just(Outcome.refused(draft.report(), IS_AN_ANSWER))
                                : take(draft, wanted, past))
                        .map(TakeBack::atEntry)
                        .defaultIfEmpty(Outcome.refused(draft.report(), NO_SUCH_ENTRY)));
    }

    private Mono<Outcome> take(Draft draft, Wanted wanted, Past past) {
        if (past.place().equals(ReportFields.PLACE)) {
            return Mono.just(head(draft.report(), wanted, past));
        }
        return history.removal(draft.session(), wanted.reportId(), past.place())
                .map(removal -> Objects.requireNonNullElse(removal.before(), Map.<String, @Nullable Object>of()))
                .defaultIfEmpty(Map.of())
                .map(removal -> part(wanted, past, removal).in(draft.report()));
    }

    private static Outcome head(Report report, Wanted wanted, Past past) {
        var state = wanted.of(past);
        if (past.action() != HistoryAction.CHANGED || state == null) {
            return Outcome.refused(report, IS_A_STEP);
        }
        var expected = wanted.expectedVersion();
        return Stale.report(report, expected == null ? 0 : expected)
                .map(stale -> Outcome.refused(report, stale))
                .orElseGet(() -> ReportFields.edit(report, new Given(state, List.of())));
    }

    private static PastPart part(Wanted wanted, Past past, Map<String, @Nullable Object> removal) {
        var place = past.place().split("/");
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(place[0]))
                .findFirst()
                .orElseThrow();
        var id = UUID.fromString(place[1]);
        return new PastPart(past.action(), kind, id, wanted.of(past), removal, wanted.expectedVersion());
    }

    /** What is wrong with a field of that state is wrong with the entry that was named. */
    private static Outcome atEntry(Outcome outcome) {
        var errors = outcome.errors().stream()
                .map(error ->
                        error instanceof InputError ? UserError.of(error.code(), error.message(), "entryId") : error)
                .toList();
        return new Outcome(outcome.after(), outcome.changes(), errors);
    }
}
