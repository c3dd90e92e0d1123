package cn.ziping.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.ConflictError;
import cn.ziping.report.StaffLine;
import cn.ziping.writing.RowEdits.Edited;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many rows at once: all of them or none, each error at its row and field. */
class RowEditsTest {
    private static final UUID ONE = new UUID(7, 1);
    private static final UUID TWO = new UUID(7, 2);
    private static final UUID THREE = new UUID(7, 3);
    private static final UUID NEW = new UUID(7, 9);

    private final List<StaffLine> rows = List.of(line(ONE, "甲", 1), line(TWO, "乙", 2), line(THREE, "丙", 3));

    @Test
    void newRowsGoToTheEndInTheirOrder() {
        var edited = edit(List.of(Map.of("unit", "丁", "label", "x"), Map.of("unit", "戊", "label", "x")), List.of());
        assertThat(units(edited)).containsExactly("甲", "乙", "丙", "丁", "戊");
        assertThat(edited.named()).hasSize(2).doesNotContain(ONE, TWO, THREE);
        assertThat(told(edited)).containsExactly("ADDED null 丁", "ADDED null 戊");
        assertThat(edited.rows().get(3).version()).isEqualTo(1);
    }

    @Test
    void aChangedRowKeepsWhatIsLeftOutAndCountsOn() {
        var edited = edit(List.of(Map.of("id", TWO, "expectedVersion", 2, "unit", "乙二")), List.of());
        assertThat(edited.rows().get(1)).isEqualTo(new StaffLine(TWO, 3, "乙二", "类", 5, 4));
        assertThat(edited.stored()).containsExactly(TWO);
        assertThat(told(edited)).containsExactly("CHANGED 乙 乙二");
    }

    @Test
    void nullEmpties() {
        var change = new HashMap<String, @Nullable Object>(Map.of("id", ONE, "expectedVersion", 1));
        change.put("actual", null);
        assertThat(edit(List.of(change), List.of()).rows().get(0).actual()).isNull();
    }

    @Test
    void whatIsAsItWasIsNoChange() {
        var edited = edit(List.of(Map.of("id", ONE, "expectedVersion", 1, "unit", "甲")), List.of());
        assertThat(edited.changes()).isEmpty();
        assertThat(edited.stored()).isEmpty();
        assertThat(edited.named()).containsExactly(ONE);
    }

    @Test
    void rowsGoToThePlacesAskedFor() {
        var first = edit(List.of(Map.of("id", THREE, "expectedVersion", 3, "position", 1)), List.of());
        assertThat(units(first)).containsExactly("丙", "甲", "乙");
        assertThat(first.rows().get(0).version())
                .as("moving changes nothing of the row")
                .isEqualTo(3);
        assertThat(first.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(Map.of("position", 3));
            assertThat(change.after()).isEqualTo(Map.of("position", 1));
        });

        var between = edit(List.of(Map.of("id", NEW, "unit", "新", "label", "x", "position", 2)), List.of());
        assertThat(units(between)).containsExactly("甲", "新", "乙", "丙");
        var beyond = edit(List.of(Map.of("id", ONE, "expectedVersion", 1, "position", 99)), List.of());
        assertThat(units(beyond)).containsExactly("乙", "丙", "甲");
        var both = edit(
                List.of(
                        Map.of("id", ONE, "expectedVersion", 1, "position", 3),
                        Map.of("id", THREE, "expectedVersion", 3, "position", 1)),
                List.of());
        assertThat(units(both)).containsExactly("丙", "乙", "甲");
    }

    @Test
    void removedRowsAreToldWithTheirPlaces() {
        var edited = edit(List.of(), List.of(Map.of("id", TWO, "expectedVersion", 2)));
        assertThat(units(edited)).containsExactly("甲", "丙");
        assertThat(edited.removed()).containsExactly(TWO);
        assertThat(edited.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).containsEntry("unit", "乙").containsEntry("position", 2);
            assertThat(change.after()).isNull();
        });
    }

    @Test
    void anotherVersionIsAConflictAndNothingIsDone() {
        var edited = edit(
                List.of(
                        Map.of("unit", "好的", "label", "x"),
                        Map.of("id", ONE, "expectedVersion", 7, "unit", "迟了"),
                        Map.of("id", NEW, "expectedVersion", 1, "unit", "没有了")),
                List.of(Map.of("id", THREE, "expectedVersion", 1)));
        assertThat(edited.rows()).isEqualTo(rows);
        assertThat(edited.changes()).isEmpty();
        assertThat(edited.errors())
                .allSatisfy(error -> assertThat(error).isInstanceOf(ConflictError.class))
                .extracting(UserError::path)
                .containsExactlyInAnyOrder(
                        List.of("upsert", "1", "expectedVersion"),
                        List.of("upsert", "2", "expectedVersion"),
                        List.of("remove", "0", "expectedVersion"));
    }

    @Test
    void aNewRowThatIsThereAlreadyIsAConflict() {
        var edited = edit(List.of(Map.of("id", ONE, "unit", "又来", "label", "x")), List.of());
        assertThat(edited.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(Code.CONFLICT);
            assertThat(error.path()).containsExactly("upsert", "0", "id");
        });
        assertThat(edited.named()).containsExactly(ONE);
    }

    @Test
    void whatIsWrongIsToldAtItsPlace() {
        var edited = edit(
                List.of(
                        Map.of("label", "没有单位"),
                        Map.of("unit", "x".repeat(201), "label", "长"),
                        Map.of("unit", "甲", "label", "控\u0000制"),
                        Map.of("unit", "甲", "label", "负", "actual", -1),
                        Map.of("unit", "甲", "label", "零位", "position", 0),
                        Map.of("id", "not-an-id", "unit", "甲", "label", "号"),
                        Map.of("expectedVersion", 1, "unit", "甲", "label", "无号")),
                List.of());
        assertThat(edited.errors())
                .allSatisfy(error -> assertThat(error.message()).matches("[^a-z]*[。].*|.*。"))
                .extracting(error -> String.join(".", error.path()))
                .containsExactly(
                        "upsert.0.unit",
                        "upsert.1.unit",
                        "upsert.2.label",
                        "upsert.3.actual",
                        "upsert.4.position",
                        "upsert.5.id",
                        "upsert.6.expectedVersion");
        assertThat(edited.rows()).isEqualTo(rows);
    }

    @Test
    void theSameRowTwiceIsRefused() {
        var twice = edit(
                List.of(
                        Map.of("id", ONE, "expectedVersion", 1, "unit", "一"),
                        Map.of("id", ONE, "expectedVersion", 1, "unit", "二")),
                List.of());
        assertThat(twice.errors()).extracting(UserError::path).containsExactly(List.of("upsert", "1", "id"));
        var both = edit(
                List.of(Map.of("id", ONE, "expectedVersion", 1, "unit", "一")),
                List.of(Map.of("id", ONE, "expectedVersion", 1)));
        assertThat(both.errors()).extracting(UserError::path).containsExactly(List.of("upsert", "0", "id"));
    }

    @Test
    void tooManyAtOnceAreOneSentence() {
        var many = Collections.nCopies(1001, Map.<String, @Nullable Object>of("unit", "甲", "label", "x"));
        assertThat(edit(many, List.of()).errors()).singleElement().satisfies(error -> {
            assertThat(error.message()).contains("1,000").contains("1,001");
            assertThat(error.path()).containsExactly("upsert");
        });
    }

    @Test
    void moreThanAReportHoldsAreRefusedButMayBecomeFewer() {
        var full = IntStream.range(0, 1000)
                .mapToObj(number -> line(new UUID(8, number), "甲" + number, 1))
                .toList();
        var more = new RowEdits<>(new StaffLines(), full)
                .edit(given("upsert", List.of(Map.of("unit", "多", "label", "x"))), List.of());
        assertThat(more.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("1,001"));
        var fewer = new RowEdits<>(new StaffLines(), full)
                .edit(List.of(), given("remove", List.of(Map.of("id", new UUID(8, 5), "expectedVersion", 1))));
        assertThat(fewer.errors()).isEmpty();
    }

    private Edited<StaffLine> edit(List<? extends Map<String, ?>> upsert, List<? extends Map<String, ?>> remove) {
        return new RowEdits<>(new StaffLines(), rows).edit(given("upsert", upsert), given("remove", remove));
    }

    private static List<Given> given(String field, List<? extends Map<String, ?>> rows) {
        var given = new ArrayList<Given>();
        for (var row : rows) {
            given.add(new Given(new HashMap<>(row), List.of(field, Integer.toString(given.size()))));
        }
        return given;
    }

    private static List<String> units(Edited<StaffLine> edited) {
        return edited.rows().stream().map(StaffLine::unit).toList();
    }

    private static List<String> told(Edited<StaffLine> edited) {
        return edited.changes().stream()
                .map(change -> change.action() + " " + unit(change.before()) + " " + unit(change.after()))
                .toList();
    }

    private static @Nullable Object unit(@Nullable Map<String, @Nullable Object> fields) {
        return fields == null ? null : fields.get("unit");
    }

    private static StaffLine line(UUID id, String unit, int version) {
        return new StaffLine(id, version, unit, "类", 5, 4);
    }
}
