package cn.ziping.check.document;

import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Writing;
import cn.ziping.finding.subject.Writing.Kind;
import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every line of a document, verbatim, with the section that it stands in. */
final class DocumentLines {
    private static final Pattern OF_CONTENTS =
            Pattern.compile(".*\\p{IsHan}.*[\\t .…·]+[-—]?\\d{1,3}[-—]?\\s*|\\s*目\\s*录\\s*");

    private final Map<Integer, String> sections = new HashMap<>();
    private final Set<Integer> headings = new HashSet<>();
    private final DraftRows rows;
    private final Draft draft;

    private DocumentLines(Draft draft, DraftRows rows) {
        this.draft = draft;
        this.rows = rows;
        for (var section : draft.sections()) {
            section.blocks().forEach(block -> sections.putIfAbsent(block, section.key()));
            section.blocks().stream().limit(1).forEach(headings::add);
        }
    }

    static List<Writing> of(Source source, Draft draft, DraftRows rows) {
        return new DocumentLines(draft, rows).writings(source);
    }

    private List<Writing> writings(Source source) {
        var writings = new ArrayList<Writing>();
        var isBody = false;
        for (var block : source.blocks()) {
            isBody = isBody || sections.containsKey(block.id());
            for (var line : lines(block)) {
                if (!line.isBlank()) {
                    writings.add(new Writing(kind(block, line, isBody), place(block), line));
                }
            }
        }
        return writings;
    }

    private Kind kind(Block block, String line, boolean isBody) {
        if (block instanceof Grid) {
            return Kind.TABLE_ROW;
        }
        var isContents = ((Paragraph) block).style() == ParagraphStyle.CONTENTS
                || !sections.containsKey(block.id())
                        && OF_CONTENTS.matcher(line).matches();
        if (isContents) {
            return Kind.CONTENTS;
        }
        if (isHeading(block.id(), line)) {
            return Kind.HEADING;
        }
        if (isBody) {
            return Kind.PARAGRAPH;
        }
        return draft.title() != null && draft.title().contains(line.strip()) ? Kind.TITLE : Kind.COVER;
    }

    private boolean isHeading(int block, String line) {
        var key = sections.get(block);
        return headings.contains(block)
                && draft.sections().stream()
                        .anyMatch(section -> section.key().equals(key) && line.contains(section.heading()));
    }

    private Place place(Block block) {
        var key = sections.get(block.id());
        return key == null ? Place.REPORT : Place.of(rows.id("section", key), null);
    }

    private static List<String> lines(Block block) {
        return block instanceof Grid grid
                ? grid.rows().stream().map(DocumentLines::line).toList()
                : List.of(((Paragraph) block).text());
    }

    private static String line(List<Cell> row) {
        return row.stream().filter(cell -> !cell.isCovered()).map(Cell::text).collect(Collectors.joining("\t"));
    }

    /** The paragraph, or the row of a table, that a value came from; null where there is none. */
    static @Nullable String words(Source source, Evidence evidence) {
        var block = evidence.block();
        if (block < 0 || block >= source.blocks().size()) {
            return null;
        }
        var row = evidence.row() == null ? 0 : evidence.row();
        if (source.blocks().get(block) instanceof Grid grid) {
            return row < grid.rows().size() ? line(grid.rows().get(row)) : null;
        }
        return ((Paragraph) source.blocks().get(block)).text();
    }
}
