package cn.ziping.printing.pdf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;

/**
 * Reads a print along its document: everything is there, in order, and nothing else but the heads of tables again; and the
 * contents name the pages on which their headings were read.
 */
final class PrintedCheck {
    private final StringBuilder printed = new StringBuilder();
    private final List<Integer> pages = new ArrayList<>();
    private final List<String> listed = new ArrayList<>();
    private int at;

    private PrintedCheck(List<PdfText.Line> lines, int front) {
        for (var line : lines) {
            var text = PdfText.withoutSpace(line.text());
            printed.append(text);
            text.chars().forEach(character -> pages.add(line.page() - front));
        }
    }

    static void assertComplete(byte[] pdf, Document document) {
        assertComplete(pdf, document, Profile.STRICT);
    }

    static void assertComplete(byte[] pdf, Document document, Profile profile) {
        var lines = PdfText.body(pdf, profile);
        var front = front(pdf);
        var text = new PrintedCheck(
                lines.stream().filter(line -> line.page() > front).toList(), front);
        text.next(document.titled() ? document.title() : "");
        for (var i = 0; i < document.blocks().size(); i++) {
            text.next(
                    document.blocks().get(i),
                    document.blocks().subList(i + 1, document.blocks().size()));
        }
        assertThat(text.printed.substring(text.at)).isEmpty();

        var before = new PrintedCheck(
                lines.stream().filter(line -> line.page() <= front).toList(), 0);
        before.front(document, text.listed);
        assertThat(before.printed.substring(before.at)).isEmpty();
    }

    /** How many pages lie before the one that is numbered 1. */
    private static int front(byte[] pdf) {
        try (var file = Loader.loadPDF(pdf)) {
            var labels = file.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            return List.of(labels).indexOf("1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void front(Document document, List<String> headings) {
        if (document.cover() != null) {
            for (var character : PdfText.withoutSpace(DocumentText.cover(document))
                    .replace("：", "")
                    .toCharArray()) {
                // Labels are followed by a colon.
                at += printed.charAt(at) == '：' && character != '：' ? 1 : 0;
                next(String.valueOf(character));
            }
        }
        if (document.contents()) {
            next("目录");
            for (var heading : headings) {
                var words = heading.substring(0, heading.lastIndexOf('|'));
                next(words);
                at += printed.substring(at).replaceFirst("^(\\.*).*", "$1").length();
                next(heading.substring(heading.lastIndexOf('|') + 1));
            }
        }
    }

    private void next(Block block, List<Block> behind) {
        if (block instanceof Heading heading && heading.level() <= 3) {
            listed.add(DocumentText.of(heading) + "|" + page());
        }
        if (block instanceof Annex annex && !annex.label().isEmpty()) {
            listed.add(DocumentText.of(annex) + "|" + page());
            next(behind.isEmpty() || !(behind.get(0) instanceof Form) ? DocumentText.of(annex) : annex.label());
        } else if (block instanceof Annex annex) {
            assertThat(annex.label()).isEmpty();
        } else if (block instanceof Attachments attachments) {
            next("附件：");
            for (var i = 0; i < attachments.names().size(); i++) {
                next((attachments.names().size() > 1 ? (i + 1) + "." : "")
                        + attachments.names().get(i));
            }
        } else if (block instanceof Form form) {
            form(form, behind);
        } else if (block instanceof Table table) {
            next(table.caption() + DocumentText.head(table));
            var above = List.<Text>of();
            for (var row : table.rows()) {
                next(table, row, PrintedTable.joined(table, above, row));
                above = row;
            }
        } else {
            next(DocumentText.of(block));
        }
    }

    private String page() {
        return at < pages.size() ? String.valueOf(pages.get(at)) : "";
    }

    /** A form has pages of its own, on which labels are said again and cells may go on. */
    private void form(Form form, List<Block> behind) {
        var end = printed.length();
        if (!behind.isEmpty()) {
            var next = behind.get(0) instanceof Annex annex && annex.label().isEmpty() ? behind.get(1) : behind.get(0);
            var words = next instanceof Form other
                    ? other.title()
                    : next instanceof Annex annex ? annex.label() : DocumentText.of(next);
            end = at + 1;
            while (pages.get(end).equals(pages.get(end - 1))
                    || !printed.substring(end).startsWith(words)) {
                end++;
            }
        }
        var region = printed.substring(at, end);
        assertThat(region).startsWith(PdfText.withoutSpace(form.title() + form.subtitle()));
        var said = characters(region);
        characters(PdfText.withoutSpace(DocumentText.of(form)))
                .forEach((character, times) -> assertThat(said.getOrDefault(character, 0L))
                        .as(Character.toString(character))
                        .isGreaterThanOrEqualTo(times));
        at = end;
    }

    private static Map<Integer, Long> characters(String text) {
        return text.codePoints().boxed().collect(groupingBy(character -> character, counting()));
    }

    private void next(Table table, List<Text> row, int joined) {
        var continued = text(row.subList(joined, row.size()));
        if (printed.substring(at).startsWith(continued)) {
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
