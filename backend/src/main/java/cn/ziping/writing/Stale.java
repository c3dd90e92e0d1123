package cn.ziping.writing;

import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.ConflictError;
import cn.ziping.report.Report;
import java.util.List;
import java.util.Optional;

/** Whether somebody who wants to change a report as a whole has read it as it is. */
public final class Stale {
    private Stale() {}

    /** The conflict, if there is one; who was faster is found out later. */
    public static Optional<UserError> report(Report report, int expectedVersion) {
        return report.version() == expectedVersion
                ? Optional.empty()
                : Optional.of(conflict("报告已被别人修改，没有覆盖。请看过新内容再决定。", ReportFields.PLACE));
    }

    static UserError conflict(String sentence, String place) {
        return new ConflictError(sentence, List.of("expectedVersion"), place, null, null);
    }
}
