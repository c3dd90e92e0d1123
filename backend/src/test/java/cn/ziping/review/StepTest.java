package cn.ziping.review;

import static cn.ziping.account.Permission.READ_REPORTS;
import static cn.ziping.account.Permission.REVIEW_REPORTS;
import static cn.ziping.account.Permission.SUBMIT_REPORTS;
import static cn.ziping.account.Permission.WRITE_REPORTS;
import static cn.ziping.report.ReportStatus.APPROVED;
import static cn.ziping.report.ReportStatus.DRAFT;
import static cn.ziping.report.ReportStatus.PUBLISHED;
import static cn.ziping.report.ReportStatus.RETURNED;
import static cn.ziping.report.ReportStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.Permission;
import cn.ziping.report.ReportStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {
    /** Where each step leads from each state; the sign − is nowhere. */
    @ParameterizedTest
    @CsvSource({
        "SUBMIT,  SUBMITTED, -,        SUBMITTED, -,         -",
        "RETURN,  -,         RETURNED, -,         -,         -",
        "APPROVE, -,         APPROVED, -,         -,         -",
        "PUBLISH, -,         -,        -,         PUBLISHED, -"
    })
    void everyStepFromEveryState(
            Step step, String draft, String submitted, String returned, String approved, String published) {
        var expected = List.of(draft, submitted, returned, approved, published);
        for (var status : ReportStatus.values()) {
            var leads = expected.get(status.ordinal());
            assertThat(step.startsFrom(status)).as(step + " from " + status).isEqualTo(!leads.equals("-"));
            assertThat(step.refusal(status).isPresent()).isEqualTo(leads.equals("-"));
            if (!leads.equals("-")) {
                assertThat(step.to()).isEqualTo(ReportStatus.valueOf(leads));
            }
        }
    }

    @Test
    void theWholeWayIsWalkedAndNoOtherLeadsToTheEnd() {
        assertThat(Step.SUBMIT.to()).isEqualTo(SUBMITTED);
        assertThat(EnumSet.of(DRAFT, RETURNED)).isEqualTo(ReportStatus.WRITABLE);
        var reached = EnumSet.of(DRAFT);
        for (var i = 0; i < ReportStatus.values().length; i++) {
            for (var step : Step.values()) {
                reached.stream().filter(step::startsFrom).findFirst().ifPresent(from -> reached.add(step.to()));
            }
        }
        assertThat(reached).containsExactly(DRAFT, SUBMITTED, RETURNED, APPROVED, PUBLISHED);
        assertThat(List.of(Step.values())).noneMatch(step -> step.startsFrom(PUBLISHED));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsOneSentence(Step step) {
        for (var status : ReportStatus.values()) {
            step.refusal(status)
                    .ifPresent(sentence -> assertThat(sentence).startsWith("报告").endsWith("。"));
        }
    }

    /** For every state and whatever somebody may do: an action is offered exactly when it would be let through. */
    @ParameterizedTest
    @EnumSource
    void whatIsOfferedIsWhatWouldBeDone(ReportStatus status) {
        for (var permissions : subsets(List.of(READ_REPORTS, WRITE_REPORTS, SUBMIT_REPORTS, REVIEW_REPORTS))) {
            var expected = new ArrayList<ReportAction>();
            if (permissions.contains(WRITE_REPORTS) && (status == DRAFT || status == RETURNED)) {
                expected.add(ReportAction.EDIT);
            }
            if (permissions.contains(SUBMIT_REPORTS) && (status == DRAFT || status == RETURNED)) {
                expected.add(ReportAction.SUBMIT);
            }
            if (permissions.contains(REVIEW_REPORTS) && status == SUBMITTED) {
                expected.addAll(List.of(ReportAction.RETURN, ReportAction.APPROVE));
            }
            if (permissions.contains(REVIEW_REPORTS) && status == APPROVED) {
                expected.add(ReportAction.PUBLISH);
            }
            assertThat(ReportAction.of(status, permissions)).isEqualTo(expected);
        }
    }

    @Test
    void aReasonIsWrittenAndNotTooLong() {
        assertThat(new Reason("预算数与决算不符").fault()).isEmpty();
        assertThat(new Reason("字".repeat(2000)).fault()).isEmpty();
        assertThat(new Reason("𠮷".repeat(2000)).fault()).isEmpty();
        assertThat(new Reason("字".repeat(2001)).fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("2,000", "2,001"));
        assertThat(new Reason("").fault()).isPresent();
        assertThat(new Reason(" \u3000\r\n\t").fault()).isPresent();
        assertThat(new Reason("空\u0000字").fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("U+0000"));
        assertThat(new Reason("半\uD842个").fault()).isPresent();
        assertThat(new Reason(" 一\r\n二\r三 ").text()).isEqualTo("一\n二\n三");
    }

    private static List<Set<Permission>> subsets(List<Permission> all) {
        var subsets = new ArrayList<Set<Permission>>();
        for (var bits = 0; bits < 1 << all.size(); bits++) {
            var subset = EnumSet.noneOf(Permission.class);
            for (var i = 0; i < all.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(all.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
