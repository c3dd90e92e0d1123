package cn.ziping.review;

import cn.ziping.account.Permission;
import cn.ziping.report.ReportStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be done with a report; the schema says what each is. */
enum ReportAction {
    EDIT,
    SUBMIT,
    RETURN,
    APPROVE,
    PUBLISH;

    /** What somebody may do with a report in this state who may do this for its department. */
    static List<ReportAction> of(ReportStatus status, Set<Permission> permissions) {
        var actions = new ArrayList<ReportAction>();
        if (ReportStatus.WRITABLE.contains(status) && permissions.contains(Permission.WRITE_REPORTS)) {
            actions.add(EDIT);
        }
        for (var step : Step.values()) {
            if (step.startsFrom(status) && permissions.contains(step.needs())) {
                actions.add(valueOf(step.name()));
            }
        }
        return actions;
    }
}
