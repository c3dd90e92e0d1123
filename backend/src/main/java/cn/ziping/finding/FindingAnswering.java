package cn.ziping.finding;

import cn.ziping.account.Viewer;
import cn.ziping.finding.rule.Finding;
import cn.ziping.history.Change;
import cn.ziping.history.HistoryAction;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.ConflictError;
import cn.ziping.platform.sql.Database;
import cn.ziping.writing.Characters;
import cn.ziping.writing.Draft;
import cn.ziping.writing.Draft.Outcome;
import cn.ziping.writing.ReportWriting;
import cn.ziping.writing.ReportWriting.Wish;
import cn.ziping.writing.ReportWriting.Written;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers to findings: changes of the report like any other, with who, when and what in its history. */
@Component
class FindingAnswering {
    private static final int LONGEST = 2000;

    private static final UserError GONE =
            UserError.of(Code.NOT_FOUND, "这条问题已经不在了，或者有关的内容又改过。请看看刷新后的问题清单。", "fingerprint");

    private final Database database;
    private final ReportWriting writing;
    private final Findings findings;
    private final FindingAnswers answers;

    FindingAnswering(Database database, ReportWriting writing, Findings findings, FindingAnswers answers) {
        this.database = database;
        this.writing = writing;
        this.findings = findings;
        this.answers = answers;
    }

    /** @param from the answer as it was read, empty for none; null where any may be replaced */
    Mono<AnsweredFinding> answer(Viewer viewer, UUID report, String fingerprint, String answer, @Nullable String from) {
        var words = answer.replaceAll("\\R", "\n").strip();
        var wish = Wish.toWrite(viewer, report, Findings.PARTS, Findings.PARTS);
        return writing.change(wish, draft -> answer(draft, fingerprint, words, from))
                .flatMap(written -> told(written, fingerprint));
    }

    private Mono<Outcome> answer(Draft draft, String fingerprint, String words, @Nullable String from) {
        var fault = fault(words);
        if (fault != null) {
            return Mono.just(Outcome.refused(draft.report(), UserError.of(Code.INVALID, fault, "answer")));
        }
        return findings.found(draft.session(), draft.report(), fingerprint)
                .flatMap(finding -> before(draft, fingerprint).flatMap(before -> {
                    if (before.equals(words)) {
                        return Mono.just(new Outcome(draft.report(), List.of(), List.of()));
                    }
                    return from == null || from.equals(before)
                            ? kept(draft, finding, before, words)
                            : Mono.just(Outcome.refused(draft.report(), overtaken(fingerprint)));
                }))
                .defaultIfEmpty(Outcome.refused(draft.report(), GONE));
    }

    private static UserError overtaken(String fingerprint) {
        return new ConflictError("别人刚刚答复过这条问题，请看过对方的答复再保存。", List.of("from"), place(fingerprint), null, null);
    }

    /** As the history calls it. */
    private static String place(String fingerprint) {
        return "finding/" + fingerprint;
    }

    private static @Nullable String fault(String words) {
        var length = words.codePointCount(0, words.length());
        if (length > LONGEST) {
            return "答复最多 %,d 个字，现有 %,d 个。请删减后再保存。".formatted(LONGEST, length);
        }
        var noun = Characters.fault(words);
        return noun == null ? null : "答复里有不能保存的%s，请删去后再保存。".formatted(noun);
    }

    private Mono<String> before(Draft draft, String fingerprint) {
        var id = draft.report().id();
        return answers.of(draft.session(), List.of(id))
                .map(found -> found.getOrDefault(id, List.of()).stream()
                        .filter(one -> one.fingerprint().equals(fingerprint))
                        .findFirst()
                        .map(FindingAnswers.Answer::answer)
                        .orElse(""));
    }

    /** In the transaction of the change, which it is all of: nothing of the report itself is another one. */
    private Mono<Outcome> kept(Draft draft, Finding finding, String before, String words) {
        var change = new Change(
                HistoryAction.ANSWERED,
                place(finding.fingerprint()),
                finding.rule() + " " + finding.message(),
                before.isEmpty() ? null : Map.of("answer", before),
                words.isEmpty() ? null : Map.of("answer", words));
        return answers.keep(
                        draft.session(),
                        draft.report(),
                        finding,
                        words,
                        draft.viewer().accountId())
                .thenReturn(new Outcome(draft.report(), List.of(change), List.of()));
    }

    private Mono<AnsweredFinding> told(Written written, String fingerprint) {
        var report = written.report();
        if (report == null) {
            return Mono.just(new AnsweredFinding(null, null, written.errors()));
        }
        return database.read(session -> findings.told(session, List.of(report)))
                .map(told -> new AnsweredFinding(
                        report,
                        Objects.requireNonNull(told.get(report.id())).stream()
                                .filter(finding -> finding.fingerprint().equals(fingerprint))
                                .findFirst()
                                .orElse(null),
                        written.errors()));
    }
}
