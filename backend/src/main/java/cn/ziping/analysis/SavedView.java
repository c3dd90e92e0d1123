package cn.ziping.analysis;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A view of the desk under a name of its owner's.
 *
 * @param address path and query within this site
 */
record SavedView(UUID id, int version, String name, String address, OffsetDateTime savedAt) implements Kept {
    static final int LONGEST_ADDRESS = 4_000;
}
