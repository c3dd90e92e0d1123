package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.ReportDocument;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.document.MadeUpForm;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.PdfText.Line;
import cn.ziping.sample.WholeSamples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures in official forms stay in one piece whatever stands beside them, and so do brackets with what they hold. */
class FormFiguresTest {

    @Test
    void aBracketStandsInNoLineByItself() {
        var forms = WholeSamples.all().stream()
                .flatMap(report -> ReportDocument.of(report).blocks().stream())
                .filter(Form.class::isInstance)
                .map(Form.class::cast)
                .toList();
        assertThat(forms)
                .isNotEmpty()
                .allSatisfy(form -> assertThat(lines(form)).contains("（B/A）").doesNotContain("）", "（"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.example.gov.cn/zwgk/", "Gb/T9704-2012-Appendix", "ABCDEFGHIJKLMNOPQRST"})
    void longWordsDoNotTearFigures(String word) {
        var form = MadeUpForm.of(5);
        var rows = new ArrayList<>(form.rows());
        rows.add(form.grid().stream().map(column -> cell(word)).toList());
        var lines = lines(new Form("表", "", form.grid(), rows, List.of()));
        assertThat(lines).contains("1,198.20", "97.05%", "（B/A）");
        // With that of the next cell, which stands near.
        assertThat(lines.stream().filter(line -> line.endsWith("1,234,567.89"))).hasSize(3);
    }

    private static Cell cell(String text) {
        return new Cell(Text.of(text), 1, 1, Alignment.LEFT, false, null);
    }

    private static List<String> lines(Form form) {
        var pdf = Prints.render(Document.of("报告", "云州市", List.of(form)));
        return PdfText.body(pdf).stream().map(Line::text).toList();
    }
}
