package cn.ziping.importing.source;

import org.jspecify.annotations.Nullable;

/**
 * The words of the document that a value came from.
 *
 * @param block block of the document
 * @param row from 0, where the block is a grid
 * @param column from 0, where the block is a grid
 * @param excerpt verbatim from that block
 */
public record Evidence(
        int block, @Nullable Integer row, @Nullable Integer column, String excerpt) {

    public static Evidence of(Cell cell) {
        return cell.row() == Cell.NO_GRID
                ? new Evidence(cell.block(), null, null, cell.text())
                : new Evidence(cell.block(), cell.row(), cell.column(), cell.text());
    }
}
