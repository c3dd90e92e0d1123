package cn.ziping.printing.shape;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Chart.Kind;
import cn.ziping.printing.document.MadeUpChart;
import cn.ziping.printing.shape.Ink.Box;
import cn.ziping.printing.shape.Ink.Dash;
import cn.ziping.printing.shape.Ink.Dot;
import cn.ziping.printing.shape.Ink.Stroke;
import cn.ziping.printing.shape.Ink.Words;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartDrawingTest {
    private static final int WIDTH = 442;

    @Test
    void barsStandOnOneFootAndAreAsHighAsTheirFigures() {
        var bars = of(Box.class, MadeUpChart.bars()).skip(4).toList();
        // Of twenty figures one is missing and two are zero.
        assertThat(bars).hasSize(17);
        var foot = bars.get(0).y() + bars.get(0).height();
        assertThat(bars).allMatch(bar -> bar.y() + bar.height() == foot);
        // 优: 12, 14, 9, 17 and 21 of an axis to 25.
        var unit = bars.get(4).height() / 21.0;
        assertThat(bars.subList(0, 5).stream().map(bar -> Math.round(bar.height() / unit)))
                .containsExactly(12L, 14L, 9L, 17L, 21L);
        var places = bars.subList(0, 5).stream().map(Box::x).toList();
        assertThat(places).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aMissingBarHasADashAndAZeroItsZero() {
        assertThat(words(MadeUpChart.bars())).contains("–", "0", "12", "21");
        assertThat(words(MadeUpChart.bars())).filteredOn("–"::equals).hasSize(1);
    }

    @Test
    void barsDoNotTouchOneAnother() {
        var bars = of(Box.class, MadeUpChart.bars()).skip(4).toList();
        for (var bar : bars) {
            assertThat(bars)
                    .filteredOn(other -> other != bar)
                    .allMatch(other -> other.x() >= bar.x() + bar.width() || other.x() + other.width() <= bar.x());
        }
    }

    @Test
    void aLineIsBrokenWhereAFigureIsMissing() {
        var chart = MadeUpChart.lines();
        // Four figures, the third place missing: two pieces. Five figures: four.
        var lines = of(Stroke.class, chart)
                .filter(line -> line.weight() > 1)
                .skip(3)
                .toList();
        assertThat(lines).hasSize(2 + 4 + 4);
        assertThat(lines.stream().map(Stroke::dash).distinct()).containsExactly(Dash.NONE, Dash.DASHED, Dash.DOTTED);
        assertThat(of(Dot.class, chart).skip(3)).hasSize(4 + 5 + 5);
    }

    @Test
    void higherFiguresAreHigherUp() {
        var dots = of(Dot.class, MadeUpChart.lines()).skip(3).toList();
        // 91.24 and 96.57 on an axis from 86 to 98.
        assertThat(dots.get(0).y()).isGreaterThan(dots.get(3).y());
        assertThat(dots.stream().map(Dot::x).distinct()).hasSize(5);
    }

    @Test
    void linesAreNamedWithTheirLastFigureAndNamesDoNotLieOnOneAnother() {
        var chart = MadeUpChart.lines();
        assertThat(words(chart)).contains("平均：96.57", "中位数：96.52", "合计：92.07");
        var names = of(Words.class, chart)
                .filter(words -> words.text().matches(".+：9\\d\\.\\d\\d"))
                .toList();
        assertThat(names).hasSize(3);
        for (var i = 1; i < names.size(); i++) {
            assertThat(names.get(i).y() - names.get(i - 1).y()).isGreaterThanOrEqualTo(12);
        }
    }

    @Test
    void axesSayWhatTheyMeasure() {
        assertThat(words(MadeUpChart.lines()))
                .contains("预算执行率（%）", "年度", "2020", "2024", "86", "98", "平均", "中位数", "合计");
    }

    @Test
    void nothingLeavesThePaper() {
        Stream.of(MadeUpChart.bars(), MadeUpChart.lines(), crowded(Kind.BARS), crowded(Kind.LINES), empty())
                .forEach(chart -> assertThat(ChartDrawing.of(chart, WIDTH)).allSatisfy(ChartDrawingTest::isOnPaper));
    }

    @Test
    void namesOfManyPlacesDoNotTouch() {
        var names = of(Words.class, crowded(Kind.BARS))
                .filter(words -> words.text().matches("\\d{4}"))
                .toList();
        assertThat(names).hasSizeBetween(5, 20);
        for (var i = 1; i < names.size(); i++) {
            assertThat(names.get(i).x())
                    .isGreaterThan(names.get(i - 1).x() + names.get(i - 1).width());
        }
    }

    private static void isOnPaper(Ink ink) {
        if (ink instanceof Stroke line) {
            assertThat(List.of(line.x(), line.toX())).allMatch(x -> x >= 0 && x <= WIDTH);
            assertThat(List.of(line.y(), line.toY())).allMatch(y -> y >= 0 && y <= ChartDrawing.HEIGHT);
        } else if (ink instanceof Box box) {
            assertThat(box.x()).isNotNegative();
            assertThat(box.y()).isNotNegative();
            assertThat(box.width()).isPositive();
            assertThat(box.height()).isPositive();
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(WIDTH);
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(ChartDrawing.HEIGHT);
        } else if (ink instanceof Words words) {
            assertThat(words.x()).isNotNegative();
            assertThat(words.x() + words.width()).isLessThanOrEqualTo(WIDTH + 2);
            assertThat(words.y()).isBetween(0, ChartDrawing.HEIGHT - words.size());
        }
    }

    /** Thirty years with eight grades. */
    private static Chart crowded(Kind kind) {
        var years = IntStream.rangeClosed(1995, 2024).mapToObj(String::valueOf).toList();
        var series = IntStream.range(0, 8)
                .mapToObj(i -> MadeUpChart.series(
                        "等级" + i,
                        IntStream.range(0, 30)
                                .mapToObj(year -> String.valueOf(1000 + 37 * i + 11 * year))
                                .toArray(String[]::new)))
                .toList();
        return new Chart("多", kind, "年度", "部门数（个）", years, series);
    }

    /** Nothing was filed. */
    private static Chart empty() {
        var none = Collections.nCopies(2, (String) null).toArray(String[]::new);
        return new Chart(
                "空", Kind.LINES, "年度", "得分（分）", List.of("2023", "2024"), List.of(MadeUpChart.series("平均", none)));
    }

    private static List<String> words(Chart chart) {
        return of(Words.class, chart).map(Words::text).toList();
    }

    private static <T extends Ink> Stream<T> of(Class<T> kind, Chart chart) {
        return ChartDrawing.of(chart, WIDTH).stream().filter(kind::isInstance).map(kind::cast);
    }
}
