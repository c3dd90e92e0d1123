package cn.ziping.printing.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 21                | true  | 0 5 10 15 20 25",
                "3 7 4               | true  | 0 2 4 6 8",
                "1 2                 | true  | 0 1 2",
                "88.63 96.57         | false | 88 90 92 94 96 98",
                "89.9 90.05          | false | 89.90 89.95 90.00 90.05",
                "85                  | false | 84 85 86",
                "0                   | true  | 0 1",
                "-3 12               | true  | -5 0 5 10 15",
                "12345678.9 98765432 | false | 0 20000000 40000000 60000000 80000000 100000000",
                "0.0004 0.0001       | true  | 0.0000 0.0001 0.0002 0.0003 0.0004",
            })
    void countsAsPeopleDo(String figures, boolean zero, String lines) {
        assertThat(scale(figures, zero).lines()).containsExactlyElementsOf(numbers(lines));
    }

    @Test
    void nothingAtAllHasAnAxis() {
        assertThat(Scale.of(List.of(), true).lines()).containsExactlyElementsOf(numbers("0 1"));
        assertThat(Scale.of(List.of(), false).steps()).isPositive();
    }

    @Test
    void whateverIsMeasuredLiesOnItAndLinesAreFew() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var power = random.nextInt(9) - 3;
            var figures = List.of(figure(random, power), figure(random, power), figure(random, power));
            var scale = Scale.of(figures, random.nextBoolean());
            assertThat(scale.steps()).as("%s", figures).isBetween(1, 7);
            assertThat(figures)
                    .allSatisfy(figure -> assertThat(scale.place(figure)).isBetween(0.0, 1.0));
        }
    }

    private static BigDecimal figure(Random random, int power) {
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 6).scaleByPowerOfTen(power);
    }

    private static Scale scale(String figures, boolean zero) {
        return Scale.of(numbers(figures), zero);
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }
}
