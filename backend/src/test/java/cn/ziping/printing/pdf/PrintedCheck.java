package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import java.util.List;

/** Reads a print along its document: everything is there, in order, and nothing else but the heads of tables again. */
final class PrintedCheck {
    private final String printed;
    private int at;

    private PrintedCheck(String printed) {
        this.printed = printed;
    }

    static void assertComplete(byte[] pdf, Document document) {
        var check = new PrintedCheck(PdfText.text(PdfText.body(pdf)));
        check.next(document.title());
        document.blocks().forEach(check::next);
        assertThat(check.printed.substring(check.at)).isEmpty();
    }

    private void next(Block block) {
        if (block instanceof Table table) {
            next(table.caption() + DocumentText.head(table));
            var above = List.<Text>of();
            for (var row : table.rows()) {
                next(table, row, PageRecords.joined(table, above, row));
                above = row;
            }
        } else {
            next(DocumentText.of(block));
        }
    }

    private void next(Table table, List<Text> row, int joined) {
        var continued = text(row.subList(joined, row.size()));
        if (printed.startsWith(continued, at)) {
            next(continued);
        } else {
            next(DocumentText.head(table) + text(row));
        }
    }

    private void next(String text) {
        var expected = PdfText.withoutSpace(text);
        var end = Math.min(printed.length(), at + expected.length());
        assertThat(printed.substring(at, end)).isEqualTo(expected);
        at = end;
    }

    private static String text(List<Text> cells) {
        return PdfText.withoutSpace(
                String.join("", cells.stream().map(Text::plain).toList()));
    }
}
