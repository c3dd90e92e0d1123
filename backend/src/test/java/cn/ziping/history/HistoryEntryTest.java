package cn.ziping.history;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.history.HistoryEntry.FieldChange;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryEntryTest {

    @Test
    void onlyWhatDiffersIsNamed() {
        var entry = entry(
                "{\"name\": \"甲\", \"score\": \"90\", \"actual\": 3, \"code\": null}",
                "{\"name\": \"甲\", \"score\": \"90.0\", \"actual\": 4, \"code\": \"P1\"}");
        assertThat(entry.changes())
                .containsExactly(
                        new FieldChange("score", "90", "90.0"),
                        new FieldChange("actual", "3", "4"),
                        new FieldChange("code", null, "P1"));
    }

    @Test
    void whatComesOrGoesIsNamedAsFarAsItWasFilled() {
        assertThat(entry(null, "{\"name\": \"甲\", \"code\": null, \"position\": 2}")
                        .changes())
                .containsExactly(new FieldChange("name", null, "甲"), new FieldChange("position", null, "2"));
        assertThat(entry("{\"body\": \"\", \"heading\": \"概况\"}", null).changes())
                .containsExactly(new FieldChange("body", "", null), new FieldChange("heading", "概况", null));
        assertThat(entry(null, null).changes()).isEmpty();
    }

    private static HistoryEntry entry(@Nullable String before, @Nullable String after) {
        return new HistoryEntry(
                new UUID(0, 1),
                OffsetDateTime.MIN,
                null,
                HistoryAction.CHANGED,
                "project/1",
                "甲",
                2,
                null,
                before,
                after);
    }
}
