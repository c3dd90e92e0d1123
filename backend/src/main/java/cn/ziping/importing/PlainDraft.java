package cn.ziping.importing;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftSection;
import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A document of which nothing was understood: its words, whole. */
final class PlainDraft {
    private PlainDraft() {}

    static Draft of(Source source) {
        var doubts = new ArrayList<>(source.doubts());
        doubts.add(0, new Doubt(DoubtKind.NOT_UNDERSTOOD, "没有能够识别这份文档，文字全部保留在正文里，请自行整理。", null, null));
        var body = source.blocks().stream()
                .map(PlainDraft::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        var section = new DraftSection(
                "s1",
                null,
                "",
                1,
                "正文",
                body,
                null,
                source.blocks().stream().map(Block::id).toList());
        return new Draft(
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                DraftFigures.NONE,
                List.of(section),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                doubts,
                Map.of());
    }

    private static String text(Block block) {
        return block instanceof Grid grid
                ? grid.rows().stream().map(PlainDraft::row).collect(Collectors.joining("\n\n"))
                : ((Paragraph) block).text();
    }

    private static String row(List<Cell> row) {
        return row.stream().filter(cell -> !cell.isCovered()).map(Cell::text).collect(Collectors.joining(" "));
    }
}
