package cn.ziping.change;

import cn.ziping.change.ReportChange.Person;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What {@link Changes} tells, as it is written into a notification. */
record Told(
        UUID report,
        int version,
        OffsetDateTime at,
        @Nullable String by,
        String place) {
    private static final Logger log = LoggerFactory.getLogger(Told.class);

    /** Empty, with a word in the log, when it is not one of ours: anybody with a connection can notify. */
    static Optional<Told> read(String payload) {
        try {
            var told = JsonMapper.shared().readValue(payload, Told.class);
            if (told != null && told.report != null && told.at != null && told.place != null) {
                return Optional.of(told);
            }
        } catch (JacksonException unreadable) {
            log.debug("Unreadable", unreadable);
        }
        log.warn("A notification of a change is not readable and was passed over");
        return Optional.empty();
    }

    ReportChange change() {
        return new ReportChange(version, at, by == null ? null : new Person(by), place);
    }
}
