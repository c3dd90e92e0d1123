package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.pdf.PdfText.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cover and contents. */
class FrontPagesTest {

    @ParameterizedTest
    @EnumSource
    void theCoverHasItsLinesInPlace(Profile profile) {
        var lines = page(Prints.render(Prints.whole(sections(3)), profile), 1);
        assertThat(lines.stream().map(Line::text).map(PdfText::withoutSpace))
                .startsWith("云州市河湖保护中心2023年度", "部门整体支出绩效自评报告", "评价年度：")
                .endsWith("2024年3月");
        // Values below one another, behind the longest label.
        var title = Prints.find(lines, "2023年");
        var year = lines.stream()
                .filter(line -> line.text().startsWith("2023年"))
                .findFirst()
                .orElseThrow();
        assertThat(year.x()).isCloseTo(Prints.find(lines, "云州市水利局").x(), within(1.0));
        assertThat(lines.stream().filter(line -> line.text().contains("□第三方机构评价")))
                .hasSize(1);
        // The title is centred.
        var area = TypeArea.of(profile, false);
        assertThat(title.x() - area.left()).isCloseTo(area.left() + area.width() - title.end(), within(3.0));
    }

    @Test
    void aDateThatNobodyHasGivenIsLeftToThePen() {
        var document =
                new Document(new About("报告", "云州市", false, ""), Prints.cover(""), false, List.of(Prints.paragraph(3)));
        assertThat(PdfText.text(page(Prints.render(document), 1))).endsWith("年月日");
    }

    @Test
    void theCoverHasNeitherNumberNorMark() {
        var foot = PdfText.foot(Prints.render(Prints.whole(sections(3))));
        assertThat(foot)
                .noneMatch(line -> line.page() == 1)
                .anyMatch(line -> line.text().equals("— I —"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 12, 40})
    void contentsNameTheTruePages(int many) {
        for (var profile : Profile.values()) {
            var document = Prints.whole(sections(many));
            PrintedCheck.assertComplete(Prints.render(document, profile), document, profile);
        }
    }

    @Test
    void dotsLeadToThePageNumbersAtTheRight() {
        var lines = page(Prints.render(Prints.whole(sections(5))), 2);
        var numbers = lines.stream().filter(line -> line.text().matches("\\d+")).toList();
        assertThat(numbers).hasSizeGreaterThan(5);
        // Page 2 is a left-hand page, 5 pt further to the left.
        var right = TypeArea.of(Profile.STRICT, false).left() + 442 - 5;
        assertThat(numbers).allSatisfy(number -> assertThat(number.end()).isCloseTo(right, within(2.0)));
        for (var dots :
                lines.stream().filter(line -> line.text().matches("\\.+")).toList()) {
            var entry = lines.get(lines.indexOf(dots) - 1);
            var number = lines.get(lines.indexOf(dots) + 1);
            assertThat(dots.baseline())
                    .isCloseTo(entry.baseline(), within(1.0))
                    .isCloseTo(number.baseline(), within(1.0));
            assertThat(dots.x() - entry.end()).isBetween(1.0, 12.0);
            assertThat(dots.end()).isLessThan(number.x());
        }
    }

    @Test
    void theTextBeginsWithPageOneOnTheFrontOfALeaf() throws IOException {
        for (var many : List.of(3, 40, 80)) {
            var pdf = Prints.render(Prints.whole(sections(many)));
            var first = PdfText.foot(pdf).stream()
                    .filter(line -> line.text().equals("— 1 —"))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.page() % 2).isEqualTo(1);
            try (var file = Loader.loadPDF(pdf)) {
                var labels = file.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
                assertThat(labels).startsWith("", "I").endsWith(String.valueOf(labels.length - first.page() + 1));
            }
        }
    }

    @Test
    void entriesLeadToTheirPages() throws IOException {
        var pdf = Prints.render(Prints.whole(sections(5)));
        try (var file = Loader.loadPDF(pdf)) {
            var labels = file.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            var led = new ArrayList<String>();
            for (var annotation : file.getPage(1).getAnnotations()) {
                var action = (PDActionGoTo) ((PDAnnotationLink) annotation).getAction();
                led.add(labels[((PDPageDestination) action.getDestination()).retrievePageNumber()]);
            }
            var numbers = page(pdf, 2).stream()
                    .map(Line::text)
                    .filter(text -> text.matches("\\d+"))
                    .toList();
            assertThat(numbers).hasSizeGreaterThan(5);
            assertThat(led).hasSizeGreaterThanOrEqualTo(2 * numbers.size());
            assertThat(withoutRepeats(led)).isEqualTo(withoutRepeats(numbers)).hasSizeGreaterThan(2);
        }
    }

    /** Several entries lead to one page, and each with its text and its number. */
    private static List<String> withoutRepeats(List<String> pages) {
        return IntStream.range(0, pages.size())
                .filter(i -> i == 0 || !pages.get(i).equals(pages.get(i - 1)))
                .mapToObj(pages::get)
                .toList();
    }

    private static List<Block> sections(int many) {
        var blocks = new ArrayList<Block>();
        for (var i = 1; i <= many; i++) {
            blocks.add(new Heading(1, i + "、", "部门整体支出概况"));
            blocks.add(new Heading(2, "（一）", "绩效目标设立情况，以及为完成年度重点工作任务所安排的各项资金的到位、使用和管理情况" + i));
            blocks.add(new Heading(3, "1.", "资金" + i));
            blocks.add(new Heading(4, "（1）", "不在目录里"));
            blocks.add(Prints.paragraph(200));
        }
        blocks.add(new Annex("附件", "项目支出绩效自评表"));
        blocks.add(Prints.paragraph(10));
        return blocks;
    }

    private static List<Line> page(byte[] pdf, int page) {
        return PdfText.lines(pdf).stream()
                .filter(line -> line.page() == page && (line.isBody(Profile.STRICT) || line.isBody(Profile.OFFICE)))
                .toList();
    }
}
