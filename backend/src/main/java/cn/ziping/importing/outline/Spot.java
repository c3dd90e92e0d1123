package cn.ziping.importing.outline;

import cn.ziping.importing.source.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A place where a heading may stand.
 *
 * @param at index of the passage among the pieces
 * @param marker null where there is no number
 * @param style level that the file gives it, from 1
 * @param known level that it has in an outline that is known, from 1
 * @param hasText whether text without number or a table comes right after it
 */
record Spot(
        int at,
        Passage passage,
        @Nullable Marker marker,
        Shape shape,
        @Nullable Integer style,
        @Nullable Integer known,
        boolean hasText) {

    Spot with(Shape other) {
        return new Spot(at, passage, marker, other, style, known, hasText);
    }

    /** The words after the number. */
    String words() {
        var text = passage.text();
        return Blank.strip(marker == null ? text : text.substring(marker.end()));
    }
}
