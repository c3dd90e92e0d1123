package cn.ziping.finding.rate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Hedge;
import cn.ziping.finding.claim.Quantity.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

    @ParameterizedTest
    @CsvSource({
        // Rounded and truncated are both right.
        "2, 3, 66.67, true",
        "2, 3, 66.66, true",
        "2, 3, 67, true",
        "2, 3, 66, true",
        "2, 3, 68, false",
        "11188.53, 17588, 63.61, true",
        "11188.53, 17588, 65.61, false",
        // Small round amounts are meant as they stand.
        "4, 5, 85, false",
        "95, 100, 94.8, true",
        "95, 100, 98, false"
    })
    void aRateFitsItsAmountsAsFarAsTheyWereRounded(String part, String whole, String rate, boolean fits) {
        var exact = Range.of(of(Kind.MONEY, part)).percentOf(Range.of(of(Kind.MONEY, whole)));
        assertThat(exact.fits(of(Kind.PERCENT, rate))).isEqualTo(fits);
    }

    private static Quantity of(Kind kind, String value) {
        var number = new BigDecimal(value);
        var unit = kind == Kind.MONEY ? "万元" : "%";
        return new Quantity(
                kind, number, BigDecimal.ONE.scaleByPowerOfTen(-number.scale()), unit, Hedge.EXACT, 0, value.length());
    }
}
