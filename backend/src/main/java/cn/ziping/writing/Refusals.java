package cn.ziping.writing;

import cn.ziping.account.Permission;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.report.ReportStatus;

/** Why a report is not changed, in sentences that several changes have in common. */
final class Refusals {
    static final UserError NO_SUCH_REPORT = UserError.of(Code.NOT_FOUND, "没有这份报告，或者您看不到它。请从总览重新打开。", "reportId");

    private Refusals() {}

    /** A report in this state cannot be changed in the way that was asked for. */
    static UserError notNow(ReportStatus status) {
        return UserError.of(
                Code.NOT_NOW,
                switch (status) {
                    case DRAFT -> "报告还是草稿，要先提交。";
                    case SUBMITTED -> "报告已提交，正在审核，不能修改；要改请由审核人退回。";
                    case RETURNED -> "报告已退回，要先由部门修改并重新提交。";
                    case APPROVED -> "报告已审核通过，不能再修改。";
                    case PUBLISHED -> "报告已公开，不能再修改。";
                },
                "reportId");
    }

    static String notAllowed(Permission permission) {
        return "您对这个部门没有%s的权限。如有需要请联系管理员。"
                .formatted(
                        switch (permission) {
                            case WRITE_REPORTS -> "填写报告";
                            case SUBMIT_REPORTS -> "提交报告";
                            case REVIEW_REPORTS -> "审核报告";
                            default -> permission.name();
                        });
    }
}
