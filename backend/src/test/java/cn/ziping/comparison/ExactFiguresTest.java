package cn.ziping.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.sql.Optionally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The two functions that all figures of comparisons come out of. */
@LedgerTest
class ExactFiguresTest {
    @Autowired
    Ledger ledger;

    /**
     * 4999999999 ÷ 10¹⁶ is 0.0000004999999999: rounded to 16 digits first and then to 6 it would still be 0, but 0.4999… of
     * 20 nines and more becomes a half that way.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 6, 0.333333",
        "2, 3, 6, 0.666667",
        "-2, 3, 6, -0.666667",
        "2, -3, 6, -0.666667",
        "-2, -3, 6, 0.666667",
        "1, 2000000, 6, 0.000001",
        "-1, 2000000, 6, -0.000001",
        "4999999999, 10000000000000000, 6, 0",
        "4999999999999999999999999, 10000000000000000000000000, 0, 0",
        "100, 4, 6, 25",
        "1.005, 1, 2, 1.01",
        "0, 7, 6, 0",
        "1, 0, 6, ",
        "0, 0, 6, ",
        "99999999999999.9999, 0.000001, 6, 99999999999999999900",
        "1, 99999999999999999999, 6, 0",
        ", 1, 6, ",
        "1, , 6, "
    })
    void quotient(@Nullable String dividend, @Nullable String divisor, int places, @Nullable String expected) {
        assertThat(ledger.lines(
                        "select coalesce(quotient($1::text::numeric, $2::text::numeric, $3)::text, 'none')",
                        Optionally.text(dividend),
                        Optionally.text(divisor),
                        places))
                .containsExactly(expected == null ? "none" : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "{1;2;3;4}, 0.5, 2.5",
        "{1;2;3;4}, 0.25, 1.75",
        "{1;2;3;4}, 0.75, 3.25",
        "{1;2;3;4;5}, 0.5, 3",
        "{1;2;3;4;5}, 0.25, 2",
        "{7}, 0.25, 7",
        "{7}, 0.5, 7",
        "{7}, 1, 7",
        "{1;1;1;9}, 0.5, 1",
        "{-3;-1}, 0.5, -2",
        "{0.000001;0.000002}, 0.5, 0.0000015",
        "{1;2;3}, 0, 1",
        "{1;2;3}, 1, 3",
        "{}, 0.5, none"
    })
    void quantile(String values, String fraction, String expected) {
        assertThat(ledger.lines(
                        "select coalesce(trim_scale(quantile($1::text::numeric[], $2::text::numeric))::text, 'none')",
                        values.replace(';', ','),
                        fraction))
                .containsExactly(expected);
    }
}
