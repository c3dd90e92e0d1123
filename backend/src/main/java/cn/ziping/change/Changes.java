package cn.ziping.change;

import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Session;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells every instance what a transaction changes in a report: heard when it is committed, and only then. */
@Component
public class Changes {
    public static final String CHANNEL = "report_changed";

    /** A notification holds less than 8,000 bytes; name and place are far below. */
    private static final String TELL = """
            select pg_notify('%s', json_build_object('report', $1::uuid, 'version', $2::int, 'at', now(),
                                                     'by', $3::text, 'place', left($4::text, 500))::text)""".formatted(CHANNEL);

    /** Which report a notification tells of; empty when it is not one of ours. */
    public static Optional<UUID> reportOf(String payload) {
        return Told.read(payload).map(Told::report);
    }

    /**
     * Must run inside the transaction of the change.
     *
     * @param version of the report after the change
     * @param by name of whoever changes it; null when that is no person
     * @param place what is changed, in the words of {@code HistoryEntry.place}; {@code report} when it is more than one part
     */
    public Mono<Void> tell(Session session, UUID report, int version, @Nullable String by, String place) {
        return session.list(TELL, row -> true, report, version, Optionally.text(by), place)
                .then();
    }
}
