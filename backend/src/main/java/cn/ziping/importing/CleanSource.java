package cn.ziping.importing;

import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document without the characters that no report can hold (see {@code writing.Characters}): files of old machines have
 * control characters and halves of characters in their texts. What was taken out is told once.
 */
final class CleanSource {
    /** More blanks in a row than any layout has say no more than these. */
    private static final Pattern BLANKS = Pattern.compile("([ \\t\\u00a0\\u3000]{80})[ \\t\\u00a0\\u3000]+");

    private int removed;

    private CleanSource() {}

    static Source of(Source source) {
        return new CleanSource().cleaned(source);
    }

    private Source cleaned(Source source) {
        var blocks = source.blocks().stream().map(this::cleaned).toList();
        if (removed == 0) {
            return new Source(source.fileName(), source.format(), blocks, source.doubts());
        }
        var doubts = new ArrayList<>(source.doubts());
        var message = "已去掉 %,d 个不能保存的字符（控制字符等），请对照原文看看有没有缺字。".formatted(removed);
        doubts.add(new Doubt(DoubtKind.REMOVED, message, null, null));
        return new Source(source.fileName(), source.format(), blocks, doubts);
    }

    private Block cleaned(Block block) {
        if (block instanceof Grid grid) {
            var rows = grid.rows().stream()
                    .map(row -> row.stream().map(this::cleaned).toList())
                    .toList();
            return new Grid(grid.id(), grid.page(), sheet(grid), rows);
        }
        var paragraph = (Paragraph) block;
        return new Paragraph(
                paragraph.id(),
                paragraph.page(),
                text(paragraph.text()),
                paragraph.outlineLevel(),
                paragraph.style(),
                paragraph.isAfterGap());
    }

    private @Nullable String sheet(Grid grid) {
        return grid.sheet() == null ? null : text(grid.sheet());
    }

    private Cell cleaned(Cell cell) {
        return new Cell(text(cell.text()), cell.isCovered(), cell.block(), cell.row(), cell.column());
    }

    private String text(String text) {
        var clean = without(text);
        removed += text.length() - clean.length();
        return BLANKS.matcher(clean).replaceAll("$1");
    }

    /** The same text where nothing is wrong with it. */
    static String without(String text) {
        if (text.chars().noneMatch(CleanSource::isSuspect)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (!isSuspect(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isSuspect(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || isDirection(c)
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    /** Marks that turn the direction of writing round: with them a text shows otherwise than it is. */
    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }

    /** How long the longest paragraph or cell is. */
    static int longest(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Grid grid
                        ? grid.rows().stream().flatMap(List::stream).map(Cell::text)
                        : Stream.of(((Paragraph) block).text()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** How much there is to keep: characters of all blocks together. */
    static long length(List<Block> blocks) {
        return blocks.stream().mapToLong(CleanSource::length).sum();
    }

    private static long length(Block block) {
        return block instanceof Grid grid
                ? grid.rows().stream()
                        .flatMap(List::stream)
                        .mapToLong(cell -> cell.text().length() + 10L)
                        .sum()
                : ((Paragraph) block).text().length() + 10L;
    }
}
