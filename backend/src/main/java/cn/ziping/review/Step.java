package cn.ziping.review;

import static cn.ziping.report.ReportStatus.APPROVED;
import static cn.ziping.report.ReportStatus.DRAFT;
import static cn.ziping.report.ReportStatus.PUBLISHED;
import static cn.ziping.report.ReportStatus.RETURNED;
import static cn.ziping.report.ReportStatus.SUBMITTED;

import cn.ziping.account.Permission;
import cn.ziping.history.HistoryAction;
import cn.ziping.report.ReportStatus;
import java.util.Optional;
import java.util.Set;

/** The steps of a report: draft → submitted → returned → submitted → approved → published, and no others. */
enum Step {
    /** 提交. */
    SUBMIT(Permission.SUBMIT_REPORTS, HistoryAction.SUBMITTED, SUBMITTED, Set.of(DRAFT, RETURNED)),
    /** 退回. */
    RETURN(Permission.REVIEW_REPORTS, HistoryAction.RETURNED, RETURNED, Set.of(SUBMITTED)),
    /** 通过. */
    APPROVE(Permission.REVIEW_REPORTS, HistoryAction.APPROVED, APPROVED, Set.of(SUBMITTED)),
    /** 公开. */
    PUBLISH(Permission.REVIEW_REPORTS, HistoryAction.PUBLISHED, PUBLISHED, Set.of(APPROVED));

    private final Permission needs;
    private final HistoryAction action;
    private final ReportStatus to;
    private final Set<ReportStatus> from;

    Step(Permission needs, HistoryAction action, ReportStatus to, Set<ReportStatus> from) {
        this.needs = needs;
        this.action = action;
        this.to = to;
        this.from = from;
    }

    /** What whoever takes it must be allowed to do for the department. */
    Permission needs() {
        return needs;
    }

    HistoryAction action() {
        return action;
    }

    ReportStatus to() {
        return to;
    }

    boolean startsFrom(ReportStatus status) {
        return from.contains(status);
    }

    /** Why a report in this state cannot take the step; empty when it can. */
    Optional<String> refusal(ReportStatus status) {
        if (startsFrom(status)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case DRAFT -> "报告还是草稿，要先由部门提交。";
                    case SUBMITTED -> this == PUBLISH ? "报告正在审核，通过以后才能公开。" : "报告已提交，正在审核，不用再提交。";
                    case RETURNED -> "报告已退回，要先由部门修改并重新提交。";
                    case APPROVED -> this == SUBMIT ? "报告已审核通过，不用再提交。" : "报告已审核通过，不能再退回或再次通过。";
                    case PUBLISHED -> "报告已公开，不能再改变状态。";
                });
    }
}
