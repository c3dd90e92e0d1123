package cn.ziping.writing;

import cn.ziping.account.Viewer;
import cn.ziping.history.Change;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.Report;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A report that is locked for one change of it.
 *
 * @param report as it is, with the parts that the change asked for and everything that its totals need
 */
public record Draft(Session session, Viewer viewer, Report report) {

    /** What a change makes of a draft; it must not write anything of the report by itself. */
    public interface Edit {
        Mono<Outcome> of(Draft draft);
    }

    /**
     * What a change comes to: a report with other parts and what the history says of it, or errors.
     *
     * @param after without changes the same report
     */
    public record Outcome(Report after, List<Change> changes, List<UserError> errors) {

        public static Outcome refused(Report as, UserError... errors) {
            return new Outcome(as, List.of(), List.of(errors));
        }

        static Outcome refused(Report as, List<UserError> errors) {
            return new Outcome(as, List.of(), errors);
        }
    }
}
