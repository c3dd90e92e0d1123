package cn.ziping.importing.prose;

import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.outline.Outline;

/** Reads staff, money and scored indicators out of sentences. The sentences stay as they are. */
public final class Prose {
    private Prose() {}

    /** @param year of the report, 0 where it is not known: figures of other years are not the report's own */
    public static Rows read(Outline outline, int year) {
        return Rows.NONE;
    }
}
