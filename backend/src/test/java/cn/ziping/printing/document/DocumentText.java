package cn.ziping.printing.document;

import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Option;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a document says, in reading order and without the space between; numbers of attachments left to the renderer. */
public final class DocumentText {

    private DocumentText() {}

    public static String of(Document document) {
        return Stream.concat(
                        Stream.of(cover(document), document.title()),
                        document.blocks().stream().map(DocumentText::of))
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
            return signature.name() + signature.dateLine();
        }
        if (block instanceof Annex annex) {
            return annex.label() + annex.name();
        }
        if (block instanceof Attachments attachments) {
            return String.join("", attachments.names());
        }
        if (block instanceof Form form) {
            return form.title() + form.subtitle() + cells(form) + plain(form.notes());
        }
        if (block instanceof Chart chart) {
            return of(chart.numbers());
        }
        var table = (Table) block;
        return table.caption()
                + head(table)
                + table.rows().stream().map(DocumentText::plain).collect(Collectors.joining());
    }

    public static String head(Table table) {
        return table.columns().stream().map(column -> column.label().plain()).collect(Collectors.joining());
    }

    /** The first page; nothing where there is none. */
    public static String cover(Document document) {
        var cover = document.cover();
        if (cover == null) {
            return "";
        }
        var lines = cover.lines().stream().map(DocumentText::line).collect(Collectors.joining());
        return cover.title() + lines + line(cover.seal()) + cover.dateLine();
    }

    private static String line(Cover.Line line) {
        var said = line instanceof Choice choice
                ? choice.options().stream().map(Option::text).collect(Collectors.joining())
                : ((Entry) line).value();
        return line.label() + said;
    }

    private static String cells(Form form) {
        return form.rows().stream()
                .flatMap(List::stream)
                .map(cell -> cell.text().plain())
                .collect(Collectors.joining());
    }

    private static String plain(List<Text> texts) {
        return texts.stream().map(Text::plain).collect(Collectors.joining());
    }
}
