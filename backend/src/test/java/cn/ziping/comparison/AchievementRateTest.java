package cn.ziping.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.support.ServerTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How far a target was reached, as the database works it out. */
@ServerTest
class AchievementRateTest {
    private static final String RATE = "select achievement_rate($1, $2, $3)::text";

    @Autowired
    Database database;

    @ParameterizedTest
    @CsvSource({
        // More is better: actual ÷ target.
        "AT_LEAST,  100, 90,  90.00",
        "AT_LEAST,  100, 100, 100.00",
        "AT_LEAST,  3,   2,   66.67",
        "MORE_THAN, 3,   4,   133.33",
        "EQUAL,     8,   7,   87.50",
        "EQUAL,     8,   9,   112.50",
        ",          40,  10,  25.00",
        // Less is better: target ÷ actual.
        "AT_MOST,   50,  40,  125.00",
        "AT_MOST,   50,  60,  83.33",
        "LESS_THAN, 5,   3,   166.67",
        "AT_MOST,   0,   5,   0.00",
        // Half up at the third decimal, and not before it.
        "AT_LEAST,  200, 0.01,      0.01",
        "AT_LEAST,  200, 0.009999,  0.00",
        "AT_LEAST,  40000, 4938,    12.35",
        "AT_LEAST,  800, 98.76,     12.35",
        "AT_LEAST,  800, 98.759999, 12.34",
        // Nothing and less than nothing.
        "AT_LEAST,  100, 0,   0.00",
        "AT_LEAST,  100, -20, 0.00",
        "EQUAL,     100, -0.000001, 0.00",
        // The ends of what a column holds.
        "AT_LEAST,  0.000001, 999999999999.999999, 99999999999999999900.00",
        "AT_MOST,   999999999999.999999, 0.000001, 99999999999999999900.00",
        "AT_LEAST,  999999999999.999999, 0.000001, 0.00",
        "AT_LEAST,  999999999999.999999, 999999999999.999999, 100.00",
        // A quotient of 12.34499999999999999…, which is 12.345 once it is cut after 16 digits.
        "AT_LEAST,  999999999999.999999, 123449999999.999999, 12.34"
    })
    void aRateInPercent(@Nullable String operator, String target, String actual, String rate) {
        assertThat(rate(operator, target, actual)).contains(rate);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, , 90",
        "AT_LEAST, 100, ",
        ", , ",
        "BETWEEN, 100, 90",
        "BETWEEN, 0, 0",
        "AT_LEAST, 0, 5",
        "MORE_THAN, 0, 5",
        "EQUAL, 0, 0",
        ", 0, 5",
        "AT_MOST, 5, 0",
        "LESS_THAN, 0, 0",
        "AT_MOST, 5, -1",
        "AT_LEAST, -5, -3",
        "AT_LEAST, -5, 2",
        "AT_MOST, -5, 3"
    })
    void noRate(@Nullable String operator, @Nullable String target, @Nullable String actual) {
        assertThat(rate(operator, target, actual)).isEmpty();
    }

    /** Whatever the operator is called, it is one that the function knows of. */
    @Test
    void everyOperatorIsThoughtOf() {
        assertThat(Arrays.stream(IndicatorOperator.values())
                        .map(operator -> rate(operator.name(), "4", "5").orElse("-")))
                .containsExactly("125.00", "80.00", "125.00", "125.00", "80.00", "-");
    }

    /** Against the same rule as whole numbers divide it, over all sizes that a column takes. */
    @Test
    void aThousandRatesToTheLastDigit() {
        var random = new Random(36);
        var targets = random.longs(1_000, 1, 1_000_000_000_000_000_000L).boxed().toList();
        var actuals = random.longs(1_000, 0, 1_000_000_000_000_000_000L).boxed().toList();
        var sql = """
                select achievement_rate('AT_LEAST', t * 0.000001, a * 0.000001)::text
                from unnest($1::bigint[], $2::bigint[]) with ordinality x(t, a, n) order by n""";
        var found = database.read(session -> session.list(
                        sql,
                        row -> row.get(0, String.class),
                        targets.toArray(Long[]::new),
                        actuals.toArray(Long[]::new)))
                .blockOptional()
                .orElseThrow();
        var expected = IntStream.range(0, 1_000)
                .mapToObj(i -> new BigDecimal(actuals.get(i))
                        .multiply(BigDecimal.valueOf(100))
                        .divide(new BigDecimal(targets.get(i)), 2, RoundingMode.HALF_UP)
                        .toPlainString())
                .toList();
        assertThat(found).isEqualTo(expected);
    }

    private Optional<String> rate(@Nullable String operator, @Nullable String target, @Nullable String actual) {
        return database.read(session -> session.list(
                        RATE,
                        row -> Optional.ofNullable(row.get(0, String.class)),
                        Optionally.text(operator),
                        Optionally.of(BigDecimal.class, figure(target)),
                        Optionally.of(BigDecimal.class, figure(actual))))
                .map(found -> found.get(0))
                .blockOptional()
                .orElseThrow();
    }

    private static @Nullable BigDecimal figure(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
