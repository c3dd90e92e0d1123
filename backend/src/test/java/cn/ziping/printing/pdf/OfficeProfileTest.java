package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.ziping.printing.document.Profile;
import cn.ziping.printing.pdf.PdfText.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page as word processors set it. */
class OfficeProfileTest {
    private static byte[] pdf;

    @BeforeAll
    static void print() {
        pdf = Prints.render(Prints.document(Prints.paragraphs(30, 90)), Profile.OFFICE);
    }

    @Test
    void marginsAreThoseOfAWordProcessorOnBothSidesOfALeaf() {
        for (var page : new int[] {2, 3}) {
            var lines = PdfText.body(pdf, Profile.OFFICE).stream()
                    .filter(line -> line.page() == page)
                    .toList();
            assertThat(lines.stream().mapToDouble(Line::x).min().orElseThrow() / Prints.MILLIMETRE)
                    .isCloseTo(31.7, within(0.5));
            assertThat((595.28 - lines.stream().mapToDouble(Line::end).max().orElseThrow()) / Prints.MILLIMETRE)
                    .isCloseTo(31.7, within(0.5));
            assertThat(lines.get(0).baseline() / Prints.MILLIMETRE).isBetween(25.4, 34.0);
        }
    }

    @Test
    void linesAreTwoLinesOfTheGridApart() {
        var lines = PdfText.body(pdf, Profile.OFFICE).stream()
                .filter(line -> line.page() == 2)
                .toList();
        assertThat(lines).hasSize(22);
        for (var i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).baseline() - lines.get(i - 1).baseline()).isCloseTo(31.2, within(0.3));
        }
    }

    @Test
    void numbersStandInTheMiddleOfTheFoot() {
        for (var foot : PdfText.foot(pdf, Profile.OFFICE)) {
            assertThat(foot.text()).isEqualTo("- " + foot.page() + " -");
            assertThat((foot.x() + foot.end()) / 2).isCloseTo(595.28 / 2, within(1.5));
            assertThat((841.89 - foot.baseline()) / Prints.MILLIMETRE).isCloseTo(17.5, within(2.0));
        }
    }
}
