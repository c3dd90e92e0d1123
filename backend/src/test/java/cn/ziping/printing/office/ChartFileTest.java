package cn.ziping.printing.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.MadeUpChart;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.docx.DocxRenderer;
import cn.ziping.printing.html.HtmlRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;

/** The numbers of a chart in the formats that are read on a screen. */
class ChartFileTest {
    private static final List<Chart> CHARTS = List.of(MadeUpChart.bars(), MadeUpChart.lines());
    private static final Document DOCUMENT = Document.of("比较", "云州市财政局", List.copyOf(CHARTS));

    @Test
    void wordSaysThemAsTables() {
        var parts = Parts.of(Parts.print(new DocxRenderer(), DOCUMENT, Profile.STRICT));
        var text = new String(Objects.requireNonNull(parts.get("word/document.xml")), StandardCharsets.UTF_8);
        assertThat(Schemas.WORD.complaint(text.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        var said = Expected.seen(text.replaceAll("<[^>]*>", ""));
        CHARTS.forEach(chart -> assertThat(said).contains(Expected.of(chart.numbers())));
    }

    @Test
    void excelHasThemAsNumbersOnSheetsOfTheirOwn() throws IOException {
        try (var book = Workbooks.open(DOCUMENT)) {
            for (var chart : CHARTS) {
                var sheet = book.getSheet(chart.title());
                assertThat(Workbooks.said(sheet)).isEqualTo(Expected.of(chart.numbers()));
                assertThat(Workbooks.cells(sheet).filter(cell -> cell.getCellType() == CellType.NUMERIC))
                        .hasSize((int) chart.series().stream()
                                .flatMap(series -> series.values().stream())
                                .filter(Objects::nonNull)
                                .count());
            }
        }
    }

    @Test
    void aPageDrawsThemAndSaysThemWithoutRunningAnything() {
        var page = new String(Parts.print(new HtmlRenderer(), DOCUMENT, Profile.STRICT), StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("<script").doesNotContain("<img").doesNotContain(" style=");
        var said = Expected.seen(page.replaceAll("(?s)<svg.*?</svg>", "").replaceAll("<[^>]*>", ""));
        for (var chart : CHARTS) {
            assertThat(said).contains(Expected.of(chart.numbers()));
            assertThat(page).contains("role=\"img\" aria-label=\"%s\"".formatted(chart.title()));
        }
        assertThat(page).contains(">平均：96.57</text>").contains("<circle").contains("stroke-dasharray");
    }
}
