package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Option;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.pdf.PdfText.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A cover is one page that says all it has to say, whatever that is. */
class CoverSheetTest {
    private static final String NAME = "云州高新技术产业园区管理委员会河湖保护与水利工程管理服务中心水土保持专项资金";

    static Stream<Arguments> names() {
        return Stream.of(Profile.values())
                .flatMap(profile -> Stream.of(20, 60, 120, 200, 300).map(length -> Arguments.of(profile, length)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesOfAnyLengthLeaveOnePage(Profile profile, int length) {
        var name = NAME.repeat(10).substring(0, length);
        var cover = new Cover(
                name + "绩效自评报告",
                List.of(
                        new Entry("项目名称", name),
                        new Entry("项目单位", name),
                        new Entry("主管部门", name),
                        organised(),
                        new Entry("评价时间", "2023年1月1日至2023年12月31日")),
                new Entry("评价单位（盖章）", name),
                "2024年5月");
        var lines = print(cover, profile);
        assertThat(PdfText.text(lines).replace("：", "")).isEqualTo(said(cover));
        assertThat(lines).allMatch(line -> line.isBody(profile));
        var area = TypeArea.of(profile, false);
        assertThat(lines).allMatch(line -> line.end() <= area.left() + area.width() + 1);
        // Lines of one column stand below one another.
        for (var i = 1; i < lines.size(); i++) {
            if (Math.abs(lines.get(i).x() - lines.get(i - 1).x()) < 1) {
                assertThat(lines.get(i).baseline() - lines.get(i - 1).baseline())
                        .isGreaterThan(5);
            }
        }
    }

    @Test
    void linesOfALongNameAreOfAboutTheSameLength() {
        var name = NAME.repeat(2).substring(0, 46);
        var lines = print(cover(new Entry("项目名称", name)), Profile.STRICT).stream()
                .map(line -> line.text().replace("项目名称：", ""))
                .filter(name::contains)
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isBetween(13, 18));
    }

    /** 26 characters of 15.75 pt in 415 pt. */
    @Test
    void aNameThatJustFitsIsNotDivided() {
        var seal = new Entry("评价单位（盖章）", "江州云丰高新技术产业园区管理委员会");
        var lines = print(new Cover("自评报告", List.of(), seal, "2024年5月"), Profile.OFFICE);
        assertThat(lines).anyMatch(line -> line.text().equals(seal.labelled() + seal.value()));
    }

    @Test
    void aLongTitleIsSetSmallerAndNotInMoreThanThreeLines() {
        var cover = new Cover(NAME + "2023年度项目支出绩效自评报告", List.of(), new Entry("", "云州市水利局"), "2024年5月");
        var title = print(cover, Profile.STRICT).stream()
                .filter(line -> cover.title().contains(line.text()))
                .toList();
        assertThat(title).hasSize(3);
        assertThat(title.get(1).baseline() - title.get(0).baseline()).isCloseTo(22 * 1.46, within(1.0));
    }

    @Test
    void wordsOfOtherScriptsAreNotDivided() {
        var name = "Study on the Financing of River Protection in the High-tech Zone";
        var lines = print(cover(new Entry("项目名称", name)), Profile.STRICT);
        for (var word : name.split(" ")) {
            assertThat(lines).as(word).anyMatch(line -> line.text().contains(word));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotYetAnsweredHasARuleToWriteOn(Profile profile) {
        var cover = new Cover(
                "自评报告",
                List.of(new Entry("主管部门", "云州市水利局"), new Entry("填报人", ""), new Entry("联系电话", " "), organised()),
                new Entry("评价单位（盖章）", "云州市河湖保护中心"),
                "2024年5月");
        var pdf = pdf(cover, profile);
        var lines = PdfText.lines(pdf);
        var rules = PdfRules.of(pdf, 1);
        assertThat(rules).hasSize(2);
        var area = TypeArea.of(profile, false);
        for (var i = 0; i < 2; i++) {
            var label = Prints.find(lines, List.of("填报人", "联系电话").get(i));
            var rule = rules.get(i);
            assertThat(rule.x()).isCloseTo(Prints.find(lines, "联系电话").end(), within(2.0));
            assertThat(rule.end()).isCloseTo(area.left() + area.width(), within(1.0));
            assertThat(rule.y() - label.baseline()).isBetween(2.0, 6.0);
        }
    }

    @Test
    void anUndatedCoverHasRoomToWriteTheDate() {
        var lines = print(new Cover("报告", List.of(), new Entry("评价单位（盖章）", "云州市河湖保护中心"), ""), Profile.STRICT);
        var year = Prints.find(lines, "年");
        assertThat(PdfText.text(lines)).endsWith("年月日");
        // Two characters before the month and the day, four before the year, and the whole in the middle.
        assertThat(year.text().strip()).isEqualTo("年　　月　　日");
        var area = TypeArea.of(Profile.STRICT, false);
        var written = year.end() - 11 * Prints.CHARACTER;
        assertThat(written - area.left()).isCloseTo(area.left() + area.width() - year.end(), within(3.0));
    }

    private static Choice organised() {
        return new Choice("组织方式", List.of(new Option("财政部门", false), new Option("项目单位", true)));
    }

    private static Cover cover(Entry line) {
        return new Cover("自评报告", List.of(line), new Entry("评价单位（盖章）", "云州市河湖保护中心"), "2024年5月");
    }

    private static String said(Cover cover) {
        return PdfText.withoutSpace(DocumentText.cover(document(cover))).replace("：", "");
    }

    private static Document document(Cover cover) {
        return new Document(new About("报告", "云州市", false, ""), cover, false, List.of(Prints.paragraph(3)));
    }

    private static byte[] pdf(Cover cover, Profile profile) {
        return Prints.render(document(cover), profile);
    }

    /** What stands on the cover; nothing of it stands on another page. */
    private static List<Line> print(Cover cover, Profile profile) {
        var lines = PdfText.lines(pdf(cover, profile));
        var behind = lines.stream()
                .filter(line -> line.page() > 1 && line.isBody(profile))
                .toList();
        assertThat(PdfText.text(behind)).isEqualTo("报告水水水");
        assertThat(behind).allMatch(line -> line.page() == (profile == Profile.STRICT ? 3 : 2));
        return lines.stream().filter(line -> line.page() == 1).toList();
    }
}
