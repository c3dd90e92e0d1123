package cn.ziping.printing.document;

import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a document says, in reading order and without the space between. */
public final class DocumentText {

    private DocumentText() {}

    public static String of(Document document) {
        return Stream.concat(
                        Stream.of(document.title()), document.blocks().stream().map(DocumentText::of))
                .collect(Collectors.joining())
                .replaceAll("[\\s\\p{Z}]", "");
    }

    public static String of(Block block) {
        if (block instanceof Heading heading) {
            return heading.number() + heading.text();
        }
        if (block instanceof Paragraph paragraph) {
            return paragraph.text().plain();
        }
        if (block instanceof Signature signature) {
            return signature.name();
        }
        if (block instanceof Annex annex) {
            return annex.label();
        }
        var table = (Table) block;
        return table.caption()
                + head(table)
                + table.rows().stream()
                        .flatMap(row -> row.stream().map(Text::plain))
                        .collect(Collectors.joining());
    }

    public static String head(Table table) {
        return table.columns().stream().map(column -> column.label().plain()).collect(Collectors.joining());
    }
}
