package cn.ziping.writing;

import cn.ziping.account.Permission;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.report.ReportStatus;

/** Why a report is not changed, in sentences that several changes have in common. */
final class Refusals {
    private Refusals() {}

    /** @param field of the input that names the report */
    static UserError noSuchReport(String field) {
        return UserError.of(Code.NOT_FOUND, "没有这份报告，或者您看不到它。请从总览重新打开。", field);
    }

    /**
     * A report in this state cannot be written in.
     *
     * @param field of the input that names the report
     */
    static UserError notNow(ReportStatus status, String field) {
        return UserError.of(
                Code.NOT_NOW,
                switch (status) {
                    case DRAFT, RETURNED -> "报告现在不能这样修改，请刷新后再试。";
                    case SUBMITTED -> "报告已提交，正在审核，不能修改；要改请由审核人退回。";
                    case APPROVED -> "报告已审核通过，不能再修改。";
                    case PUBLISHED -> "报告已公开，不能再修改。";
                },
                field);
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
