package cn.ziping.importing.reading;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Source;
import java.util.List;

/** What was read, short enough to compare. */
final class Seen {
    private Seen() {}

    static List<Paragraph> paragraphs(Source source) {
        return source.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    }

    static List<String> texts(Source source) {
        return paragraphs(source).stream().map(Paragraph::text).toList();
    }

    static List<Grid> grids(Source source) {
        return source.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    /** Rows with | between cells; a covered place shows as ^. */
    static List<String> rows(Grid grid) {
        return grid.rows().stream()
                .map(row -> String.join(
                        "|",
                        row.stream()
                                .map(cell -> cell.isCovered() ? "^" : cell.text())
                                .toList()))
                .toList();
    }

    static List<String> coveredTexts(Grid grid) {
        return grid.rows().stream()
                .flatMap(List::stream)
                .filter(Cell::isCovered)
                .map(Cell::text)
                .toList();
    }

    static List<String> doubts(Source source) {
        return source.doubts().stream().map(doubt -> doubt.message()).toList();
    }
}
