package cn.ziping.comparison.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Comparisons over HTTP, of departments of the made-up region. */
@ServerTest
class ComparisonFilesTest {
    private static final String FOUR = "?years=2001,2002&codes=990000001,990000002,990000003,990000005";
    private static final String REGION = "?years=2001,2002,2003&region=990000";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    Api api;

    /**
     * Scores of 2001 are 61, 62, 63 and none; in 2002 only the second has reported, with 62 again. It had spent 2 of 20 and
     * then 4. Whoever is not scored has no full score.
     */
    @Test
    void csvToTheLastByte() {
        var answer = get("/comparison.csv" + FOUR);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(disposition(answer)).startsWith("attachment;").endsWith("UTF-8''2001—2002年部门整体支出绩效自评比较.csv");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache, private");
        assertThat(withoutIds(text(answer)))
                .isEqualTo(new ComparisonCsv(false).head()
                        + "990000001,试验单位1,990000,试验省,,2001,已通过,10,,1,10.00,61,100,中,,,,,3,,3,0,,,ID\r\n"
                        + "990000001,试验单位1,990000,试验省,,2002,未填报,,,,,,,,,,,,,,,,,,\r\n"
                        + "990000002,试验单位2,990000,试验省,,2001,已通过,20,,2,10.00,62,100,中,,,,,2,,3,50,,,ID\r\n"
                        + "990000002,试验单位2,990000,试验省,,2002,已通过,20,,4,20.00,62,100,中,2,100,10,0,1,1,1,,,,ID\r\n"
                        + "990000003,试验单位3,990000,试验省,,2001,已通过,30,,3,10.00,63,100,良,,,,,1,,3,100,,,ID\r\n"
                        + "990000003,试验单位3,990000,试验省,,2002,未填报,,,,,,,,,,,,,,,,,,\r\n"
                        + "990000005,试验单位5,990000,试验省,,2001,已通过,50,,5,10.00,,,,,,,,,,3,,,,ID\r\n"
                        + "990000005,试验单位5,990000,试验省,,2002,未填报,,,,,,,,,,,,,,,,,,\r\n");
    }

    @Test
    void csvInTheOrderAskedForAndByTheSchemasNames() {
        var lines = text(get("/comparison.csv" + FOUR + "&order=SCORE&orderYear=2001&direction=DESC&header=en"))
                .split("\r\n");
        assertThat(lines[0]).isEqualTo(new ComparisonCsv(true).head().strip());
        assertThat(List.of(lines).subList(1, 9))
                .extracting(line -> line.substring(0, 9))
                .containsExactly(
                        "990000003",
                        "990000003",
                        "990000002",
                        "990000002",
                        "990000001",
                        "990000001",
                        "990000005",
                        "990000005");
        assertThat(lines[1]).startsWith("990000003,试验单位3,990000,试验省,,2001,APPROVED,30,,3,10.00,63,100,良,");
        assertThat(lines[2]).isEqualTo("990000003,试验单位3,990000,试验省,,2002,,,,,,,,,,,,,,,,,,,");
    }

    @Test
    void unknownCodesAreSaidAndNobodyChosenIsAHeadAlone() {
        assertThat(text(get("/comparison.csv?years=2001&codes=990000001,nobody")))
                .endsWith("\r\nnobody,,,,,,没有这个部门,,,,,,,,,,,,,,,,,,\r\n");
        assertThat(text(get("/comparison.csv?years=2001&peerGroup=" + encoded("没有这个组"))))
                .isEqualTo(new ComparisonCsv(false).head());
    }

    @Test
    void aTokenIsEnoughAndNobodyGetsNothing() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.base().resolve("/comparison.csv" + FOUR));
        var byToken = CLIENT.send(
                request.copy().header("Authorization", "Bearer " + api.token()).build(), BodyHandlers.ofByteArray());
        assertThat(byToken.statusCode()).isEqualTo(200);
        assertThat(byToken.body()).isEqualTo(get("/comparison.csv" + FOUR).body());
        for (var path : List.of(
                "/comparison.csv", "/comparison.xlsx", "/comparison.pdf", "/%63omparison.csv", "/comparison.x")) {
            var nobody = Person.stranger(api.base()).get(path + FOUR, "*/*");
            assertThat(nobody.statusCode()).as(path).isEqualTo(401);
            assertThat(nobody.body()).doesNotContain("试验单位");
        }
    }

    /** An analyst sees approved and published reports alone: 24, 36 and 48 have others. */
    @Test
    void whatIsNotSeenIsMissing() {
        var path = "/comparison.csv?years=2001,2002&codes=990000024,990000036";
        var seen = text(get(path));
        var analyst = new String(api.as("analyst").bytes(path).body(), StandardCharsets.UTF_8);
        assertThat(seen).contains("已送审", "已退回");
        assertThat(analyst).doesNotContain("已送审", "已退回").contains("990000024,试验单位24,", "未填报");
        assertThat(new String(api.as("clerk").bytes(path).body(), StandardCharsets.UTF_8))
                .doesNotContain("试验单位")
                .contains("990000024,,,,,,没有这个部门");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "pdf"})
    void headTellsWhetherAFileCanBeHad(String format) throws IOException, InterruptedException {
        for (var query : List.of(FOUR, "?years=x")) {
            var request = HttpRequest.newBuilder(api.base().resolve("/comparison." + format + query))
                    .header("Authorization", "Bearer " + api.token())
                    .method("HEAD", BodyPublishers.noBody())
                    .build();
            assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(query.equals(FOUR) ? 200 : 400);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/comparison.csv                       | 请写明年度",
                "/comparison.pdf?years=2001,x          | 参数 years 里的“x”不是年度",
                "/comparison.xlsx?years=2001&colour=1  | 没有参数“colour”",
                "/comparison.doc?years=2001            | 没有这种格式，可以是：csv、xlsx、pdf。",
                "/comparison.csv?years=2001&name=%00   | 控制字符",
                "/comparison.csv?years=2001&years=2002 | 参数 years 只能写一次",
                "/comparison.csv?years=2001&peerGroup=%01x | 同类组名称里有不可见的控制字符，请删去。",
                "/comparison.pdf?years=2001&name=%ef%bf%bf | 按名称查找里有不可见的控制字符，请删去。",
            })
    void whatCannotBeMeantIsRefusedInOneSentence(String path, String sentence) {
        var refused = get(path);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(text(refused)).contains(sentence);
    }

    /** The file is called by it, in a header that holds one line. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "pdf"})
    void aGroupWrittenOnTwoLinesNamesAFileOnOne(String format) {
        var answer = get("/comparison." + format + "?years=2001&peerGroup=a%0a%09b");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .endsWith("%EF%BC%88a%20b%EF%BC%89." + format);
    }

    @Test
    void inSheetsFiguresAreNumbers() throws IOException {
        var answer = get("/comparison.xlsx" + FOUR);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            var lines = book.getSheet("部门年度明细");
            // A title and a head, which is repeated on every page.
            assertThat(lines.getLastRowNum()).isEqualTo(1 + 8);
            assertThat(lines.getRepeatingRows().formatAsString()).isEqualTo("2:2");
            assertThat(names(lines.getRow(1)))
                    .containsExactlyElementsOf(ComparedLine.COLUMNS.stream()
                            .map(ComparedLine.Column::label)
                            .toList());
            var second = lines.getRow(5);
            assertThat(second.getCell(1).getStringCellValue()).isEqualTo("试验单位2");
            assertThat(IntStream.of(5, 7, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20)
                            .mapToObj(column -> second.getCell(column))
                            .map(cell -> cell.getNumericCellValue()))
                    .containsExactly(2002.0, 20.0, 4.0, 20.0, 62.0, 100.0, 2.0, 100.0, 10.0, 0.0, 1.0, 1.0, 1.0);
            assertThat(second.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(lines.getRow(3).getCell(6).getStringCellValue()).isEqualTo("未填报");
            assertThat(lines.getRow(3).getCell(9).getStringCellValue()).isEqualTo("–");
            var scores = book.getSheet("得分统计");
            // 61, 62 and 63; then 62 alone, which spreads nowhere.
            assertThat(names(scores.getRow(2))).containsExactly("2001", "62", "62", "61.5", "62.5", "61", "63", "1");
            assertThat(names(scores.getRow(3))).containsExactly("2002", "62", "62", "62", "62", "62", "62", "–");
            assertThat(book.getSheet("自评等级分布")).isNotNull();
            assertThat(book.getSheet("没有找到的部门代码")).isNull();
        }
    }

    @Test
    void unknownCodesHaveASheetOfTheirOwn() throws IOException {
        var answer = get("/comparison.xlsx?years=2001&codes=990000001,nobody");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            var codes = book.getSheet("没有找到的部门代码");
            assertThat(codes.getLastRowNum()).isEqualTo(2);
            assertThat(names(codes.getRow(2))).containsExactly("nobody");
        }
    }

    private static List<String> names(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(row::getCell)
                .map(cell -> cell.getCellType() == CellType.NUMERIC
                        ? BigDecimal.valueOf(cell.getNumericCellValue())
                                .stripTrailingZeros()
                                .toPlainString()
                        : cell.getStringCellValue())
                .toList();
    }

    @Test
    void onPaperEveryDepartmentAndItsFigures() throws IOException {
        var answer = get("/comparison.pdf" + REGION);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(disposition(answer)).startsWith("inline;");
        Files.write(Files.createDirectories(Path.of("target/print")).resolve("comparison.pdf"), answer.body());
        try (var file = Loader.loadPDF(answer.body())) {
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("2001—2003年部门整体支出绩效自评比较（试验省）");
            for (var page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            var text = new PDFTextStripper().getText(file).replaceAll("\\s", "");
            assertThat(text)
                    .contains("一、比较范围", "试验省（区划代码990000）及其以下", "共60个部门、3个年度，其中已有报告90份")
                    .contains("二、各年度概况", "三、自评等级分布", "四、预算执行率分布", "五、得分与预算执行率走势")
                    .contains("六、2002年名次", "七、各部门得分", "八、未填报情况", "九、明显偏离同类的数据");
            for (var number = 1; number <= 60; number++) {
                assertThat(text).contains("试验单位" + number);
            }
        }
    }

    /** Its table of 2001 is printed by place: 48 departments are ranked, 16 with 66 first. */
    @Test
    void onPaperPlacesAreThoseOfTheNewestYear() throws IOException {
        var answer = get("/comparison.pdf?download&years=2001&codes=990000001,990000002,990000003,990000010,990000009");
        assertThat(disposition(answer)).startsWith("attachment;");
        try (var file = Loader.loadPDF(answer.body())) {
            var text = new PDFTextStripper().getText(file).replaceAll("\\s", "");
            // 63, then 62 and 62 (9 = 7 + 2), then 61; the tenth is not scored.
            assertThat(text)
                    .contains("1试验单位363良10")
                    .contains("2试验单位262中10")
                    .contains("2试验单位962中10")
                    .contains("4试验单位161中10")
                    .contains("试验单位10–")
                    .doesNotContain("走势");
        }
    }

    private HttpResponse<byte[]> get(String path) {
        return api.as("reviewer").bytes(path);
    }

    private static String encoded(String text) {
        return URI.create("http://x/" + text).toASCIIString().substring(9);
    }

    private static String disposition(HttpResponse<byte[]> answer) {
        return URLDecoder.decode(
                answer.headers().firstValue("Content-Disposition").orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String withoutIds(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }
}
