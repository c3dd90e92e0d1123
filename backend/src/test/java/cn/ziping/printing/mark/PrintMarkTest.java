package cn.ziping.printing.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.MadeUp;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Text;
import cn.ziping.report.ReportStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintMarkTest {
    private static final String PRINTED = "V12-7K2M-01RD-0XW4";

    @Test
    void theSameWordsOfTheSameVersionHaveTheSameMarkAndNothingElseHasIt() {
        var report = MadeUp.report().build();
        var mark = PrintMark.of(report, document("甲"));
        assertThat(mark.printed()).matches("V%d(-[0-9A-HJKMNP-TV-Z]{4}){3}".formatted(report.version()));
        assertThat(PrintMark.of(report, document("甲"))).isEqualTo(mark);
        assertThat(PrintMark.of(report, document("乙"))).isNotEqualTo(mark);
        var approved = report.with(ReportStatus.APPROVED);
        assertThat(report.status()).isNotEqualTo(ReportStatus.APPROVED);
        assertThat(PrintMark.of(approved, document("甲"))).isNotEqualTo(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PRINTED,
                "v12-7k2m-01rd-0xw4",
                "V127K2M01RD0XW4",
                " V12 7K2M 01RD 0XW4 ",
                "Vl2-7K2M-OIRD-oXW4",
                "V12–7K2M—01RD－0XW4",
                "Ｖ１２－７Ｋ２Ｍ－０１ＲＤ－０ＸＷ４"
            })
    void isReadHoweverItIsTyped(String written) {
        assertThat(PrintMark.read(written)).map(PrintMark::printed).contains(PRINTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "V12",
                "7K2M-01RD-0XW4",
                "V12-7K2M-01RD-0XWU",
                "V7-7K2M-01RD-0XW",
                "V12-7K2M-01RD-0XW%",
                "V9999999999-7K2M-01RD-0XW4",
                "V12'7K2M01RD0XW4",
                "V12-7K2M-01RD-0XW4                                                                                    ."
            })
    void whatIsNoMarkIsNotRead(String written) {
        assertThat(PrintMark.read(written)).isEmpty();
    }

    private static Document document(String words) {
        return Document.of("报告", "某局", List.of(new Paragraph(Text.of(words))));
    }
}
