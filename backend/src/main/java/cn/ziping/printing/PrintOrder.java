package cn.ziping.printing;

import cn.ziping.printing.document.Profile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be printed of a report, and how.
 *
 * @param profile null for the one that the report's template wants
 * @param project the project whose form alone is wanted, with part FORMS; null for all
 */
public record PrintOrder(
        PrintFormat format,
        @Nullable Profile profile,
        Part part,
        @Nullable UUID project) {

    public enum Part {
        /** The report with its attachments. */
        REPORT,
        /** The official forms (自评表) alone. */
        FORMS
    }
}
