package cn.ziping.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ziping.department.DepartmentOrder.Direction;
import cn.ziping.department.DepartmentOrder.Field;
import cn.ziping.department.DepartmentPageQuery.Entry;
import cn.ziping.platform.graphql.Cursor;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cursors a page of departments takes up; what the statements find is tested against the database. */
class DepartmentPageQueryTest {
    private static final UUID ID = UUID.fromString("019a9a3c-7b52-7d10-8a2e-0242ac120002");

    @ParameterizedTest
    @CsvSource({"LATEST_SCORE, 89.995", "LATEST_EXECUTION_RATE, 100", "LATEST_EXECUTION_RATE, -0.5"})
    void goesOnAfterAFigure(Field field, String value) {
        var query = query(field);
        query.pageSql(11, query.cursor(entry(value)));
        assertThat(query.arguments()).contains(new BigDecimal(value), ID);
    }

    @ParameterizedTest
    @CsvSource({"CODE, 360722001", "NAME, 江西信丰高新技术产业园区管理委员会", "NAME, '='"})
    void goesOnAfterAText(Field field, String value) {
        var query = query(field);
        query.pageSql(11, query.cursor(entry(value)));
        assertThat(query.arguments()).contains(value, ID);
    }

    @Test
    void goesOnAmongThoseWithoutTheFigure() {
        var query = query(Field.LATEST_SCORE);
        assertThat(query.pageSql(11, query.cursor(entry(null)))).contains("is null");
        assertThat(query.arguments()).containsExactlyInAnyOrder(11, ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "=.", "=-", "=九十", "=1e3", "=1E+999999999", "=NaN", "=89.995 or true"})
    void refusesAValueThatIsNoFigure(String value) {
        assertRefused(Field.LATEST_SCORE, Cursor.of("LATEST_SCORE", "ASC", value, ID.toString()));
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        assertRefused(Field.NAME, query(Field.CODE).cursor(entry("360722001")));
        var descending = new DepartmentOrder(Field.CODE, Direction.DESC);
        assertRefused(
                Field.CODE,
                new DepartmentPageQuery(Sight.EVERYTHING, DepartmentFilter.ALL, descending).cursor(entry("1")));
    }

    @Test
    void refusesTheGapOfAValueThatIsNeverMissing() {
        assertRefused(Field.CODE, query(Field.CODE).cursor(entry(null)));
    }

    @Test
    void refusesAPlaceWithoutItsId() {
        assertRefused(Field.CODE, Cursor.of("CODE", "ASC", "=360722001", "360722001"));
        assertRefused(Field.CODE, Cursor.of("CODE", "ASC", "=360722001"));
        assertRefused(Field.CODE, "没有");
    }

    private static void assertRefused(Field field, String cursor) {
        assertThatExceptionOfType(RequestError.class)
                .isThrownBy(() -> query(field).pageSql(11, cursor))
                .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_CURSOR));
    }

    private static DepartmentPageQuery query(Field field) {
        return new DepartmentPageQuery(
                Sight.EVERYTHING, DepartmentFilter.ALL, new DepartmentOrder(field, Direction.ASC));
    }

    private static Entry entry(@Nullable String value) {
        return new Entry(new Department(ID, "360722001", "管委会", new Region("360722", "信丰县", null)), value);
    }
}
