package cn.ziping.importing.understanding;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words and tables of a document as CommonMark that shows them as they are: nothing of them becomes a mark, a list that
 * is counted anew, or a reference to a figure.
 */
final class Body {
    /** What would be emphasis, code, an escape, HTML, a character reference or a live figure. */
    private static final Pattern MARKS = Pattern.compile(
            "[\\\\`*]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|<(?=[A-Za-z/!?])|&(?=#?\\w+;)|\\[(?=[^\\]]{0,200}](?:\\(|:|\\[))|\\{(?=\\{)");

    /** A number of an item or a bullet: without the blank behind it, it is words. */
    private static final Pattern ITEM = Pattern.compile("^(\\d{1,9}[.)]|[-+]|#{1,6})[ \\t]+");

    /** Lines that stand for a rule, a fence or a quotation. */
    private static final Pattern RULE =
            Pattern.compile("^(?=(?:-\\s*){3,}$|(?:=\\s*)+$|(?:_\\s*){3,}$|~{3,}|>|[-+]$|#{1,6}$)");

    private Body() {}

    static String of(List<Piece> pieces) {
        return pieces.stream().map(Body::of).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String of(Piece piece) {
        return piece instanceof Table table ? table(table) : paragraph(((Passage) piece).text());
    }

    /** @param text words as they stand, on one or several lines */
    static String paragraph(String text) {
        return text.lines().map(Body::line).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String line(String text) {
        var words = escaped(text.replace('\t', ' ').strip());
        var item = ITEM.matcher(words).replaceFirst("$1");
        return RULE.matcher(item).replaceFirst("\\\\");
    }

    private static String escaped(String words) {
        return MARKS.matcher(words).replaceAll("\\\\$0");
    }

    private static String table(Table table) {
        var lines = table.rows().stream().map(Body::row).toList();
        var rule = "|" + " --- |".repeat(table.rows().get(0).size());
        return lines.get(0) + "\n" + rule
                + lines.stream().skip(1).map(row -> "\n" + row).collect(Collectors.joining());
    }

    private static String row(List<Cell> cells) {
        return cells.stream().map(Body::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(Cell cell) {
        return cell.isCovered()
                ? ""
                : escaped(cell.text().strip().replaceAll("\\s*\\R\\s*", " ").replace('\t', ' '))
                        .replace("|", "\\|");
    }
}
