package cn.ziping.writing;

import cn.ziping.report.PartStore;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One kind of rows of a report: how what somebody sent becomes a row, and a row what the history keeps.
 *
 * @param <R> the row
 */
interface RowKind<R> {
    PartStore.Kind kind();

    UUID id(R row);

    int version(R row);

    /** The row as people know it. */
    String label(R row);

    /** The same row as another version of it. */
    R withVersion(R row, int version);

    /**
     * @param current as it is; null for a new row
     * @param check reads what was sent and takes what is wrong with it
     */
    R read(UUID id, @Nullable R current, FieldCheck check);

    /** Field by field, under the names of the schema's input: given back, it makes the same row. */
    Map<String, @Nullable Object> fields(R row);

    /** The most rows of the kind in a report. */
    int most();

    default String place(UUID id) {
        return kind().word() + "/" + id;
    }
}
