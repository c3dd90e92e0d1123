package cn.ziping.printing.office;

import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Option;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is to be read in a file that was made of a document, without the space between: no word more, no word less. */
final class Expected {

    private Expected() {}

    /** @param numbers whether the numbers of attachments are words of the file */
    static String of(Document document, boolean numbers) {
        var text = new StringBuilder(cover(document.cover()));
        text.append(document.titled() ? document.title() : "");
        var blocks = document.blocks();
        for (var i = 0; i < blocks.size(); i++) {
            text.append(of(blocks.get(i), i + 1 < blocks.size() && blocks.get(i + 1) instanceof Form, numbers));
        }
        return seen(text.toString());
    }

    /** A table or form alone. */
    static String of(Block grid) {
        return seen(of(grid, false, true));
    }

    /** Without what cannot be seen; what is no character has left its mark. */
    static String seen(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]", "").replaceAll("[\\p{Cs}\\x{FFFE}\\x{FFFF}]", "〓");
    }

    private static String of(Block block, boolean formFollows, boolean numbers) {
        if (block instanceof Attachments attachments) {
            return "附件：" + attachments(attachments.names(), numbers);
        }
        if (block instanceof Annex annex && formFollows) {
            return annex.label();
        }
        if (block instanceof Table table) {
            return table.caption() + DocumentText.head(table) + rows(table);
        }
        return DocumentText.of(block);
    }

    private static String attachments(List<String> names, boolean numbers) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> (numbers && names.size() > 1 ? i + 1 + "." : "") + names.get(i))
                .collect(Collectors.joining());
    }

    /** Cells that are joined with the one above are said once. */
    private static String rows(Table table) {
        var said = new StringBuilder();
        var above = List.<Text>of();
        for (var row : table.rows()) {
            var first = 0;
            while (first < row.size()
                    && table.columns().get(first).joined()
                    && !above.isEmpty()
                    && row.get(first).equals(above.get(first))) {
                first++;
            }
            row.subList(first, row.size()).forEach(cell -> said.append(cell.plain()));
            above = row;
        }
        return said.toString();
    }

    private static String cover(Cover cover) {
        if (cover == null) {
            return "";
        }
        var lines = cover.lines().stream().map(Expected::line).collect(Collectors.joining());
        return cover.title() + lines + line(cover.seal()) + cover.dateLine();
    }

    private static String line(Cover.Line line) {
        var label = line.label().isEmpty() || line.label().endsWith("：") ? line.label() : line.label() + "：";
        return label
                + (line instanceof Choice choice
                        ? choice.options().stream().map(Option::text).collect(Collectors.joining())
                        : ((Entry) line).value());
    }
}
