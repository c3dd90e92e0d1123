package cn.ziping.analysis;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Names that somebody takes for one indicator (指标对应), because places and years call it differently.
 *
 * @param names as reports have them, each once
 */
record IndicatorMapping(UUID id, int version, String name, List<String> names, OffsetDateTime savedAt) implements Kept {
    static final int MOST_NAMES = 100;
    static final int LONGEST_NAME = 200;
}
