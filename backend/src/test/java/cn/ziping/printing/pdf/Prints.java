package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Option;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.PdfText.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What tests of the page print, and how they find it again. */
final class Prints {
    static final PdfRenderer RENDERER = new PdfRenderer();
    static final double MILLIMETRE = 72 / 25.4;
    static final double CHARACTER = 15.75;
    static final String TITLE = "云州市河湖保护中心2023年度部门整体支出绩效自评报告";

    private Prints() {}

    /** In the strict profile. */
    static byte[] render(Document document) {
        return render(document, Profile.STRICT);
    }

    static byte[] render(Document document, Profile profile) {
        return render(RENDERER, document, profile);
    }

    static byte[] render(PdfRenderer renderer, Document document, Profile profile) {
        var bytes = new ByteArrayOutputStream();
        try {
            renderer.write(document, profile, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Left in {@code target/print} to be looked at. */
    static void keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/print")).resolve(name + ".pdf"), pdf);
    }

    static Cover cover(String date) {
        return new Cover(
                TITLE,
                List.of(
                        new Entry("评价年度", "2023年"),
                        new Entry("主管部门", "云州市水利局"),
                        new Choice(
                                "评价组织方式",
                                List.of(
                                        new Option("单位自评", true),
                                        new Option("财政评价", false),
                                        new Option("第三方机构评价", false)))),
                new Entry("评价单位（盖章）", "云州市河湖保护中心"),
                date);
    }

    static Document document(List<Block> blocks) {
        return Document.of(TITLE, "云州市河湖保护中心", blocks);
    }

    static Document whole(List<Block> blocks) {
        return new Document(new About(TITLE, "云州市河湖保护中心", true, "v7-3F2A91C0"), cover("2024年3月"), true, blocks);
    }

    static Paragraph paragraph(int characters) {
        return new Paragraph(Text.of("水".repeat(characters)));
    }

    static List<Block> paragraphs(int many, int characters) {
        return IntStream.range(0, many)
                .<Block>mapToObj(i -> paragraph(characters))
                .toList();
    }

    /** Too many figures for a sheet that is not turned. */
    static Table wide(int rows) {
        var columns = IntStream.range(0, 14)
                .mapToObj(i -> new Column(Text.of("栏目" + (char) ('A' + i)), Alignment.RIGHT, false))
                .toList();
        var cells = IntStream.range(0, 14).mapToObj(i -> Text.of("123,456.78")).toList();
        return new Table(
                "大表", columns, IntStream.range(0, rows).mapToObj(i -> cells).toList());
    }

    static Line find(List<Line> lines, String text) {
        return lines.stream()
                .filter(line -> line.text().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not on the paper: " + text));
    }
}
