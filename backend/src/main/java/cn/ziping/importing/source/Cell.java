package cn.ziping.importing.source;

/**
 * A cell of a grid.
 *
 * @param text as shown; of a merged cell at each of its places
 * @param isCovered a place of a merged cell other than its first
 * @param block block of the document that it stands in; a grid may be gathered from several
 * @param row from 0, in that block; {@link #NO_GRID} where the block is a paragraph that the cell was cut out of
 * @param column from 0, in that block
 */
public record Cell(String text, boolean isCovered, int block, int row, int column) {
    public static final int NO_GRID = -1;
}
