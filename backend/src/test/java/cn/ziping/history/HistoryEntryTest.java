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

    /** The database keeps the fields of an element in an order of its own. */
    @Test
    void whatStandsInAListIsNamedByItsPath() {
        assertThat(entry(
                                "{\"funds\": [{\"executed\": \"1\", \"origin\": \"OTHER\", \"initialBudget\": null}]}",
                                "{\"funds\": [{\"origin\": \"CARRY_OVER\", \"executed\": \"2\"}, {\"origin\": \"OTHER\", \"executed\": \"1\"}]}")
                        .changes())
                .containsExactly(new FieldChange("funds.CARRY_OVER.executed", null, "2"));
        assertThat(entry("{\"funds\": []}", "{\"funds\": [{\"origin\": \"OTHER\", \"executed\": \"1\"}]}")
                        .changes())
                .containsExactly(new FieldChange("funds.OTHER.executed", null, "1"));
    }

    @Test
    void boxesStandSideBySideAndNoneOfThemIsNotTheTemplates() {
        assertThat(entry(
                                "{\"cover\": [{\"key\": \"who\", \"chosen\": [\"甲\", \"乙\"]}, {\"key\": \"how\", \"chosen\": null}]}",
                                "{\"cover\": [{\"key\": \"who\", \"chosen\": null}, {\"key\": \"how\", \"chosen\": []}]}")
                        .changes())
                .containsExactly(
                        new FieldChange("cover.who.chosen", "甲、乙", null),
                        new FieldChange("cover.how.chosen", null, ""));
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
