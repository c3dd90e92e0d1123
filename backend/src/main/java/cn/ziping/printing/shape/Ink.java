package cn.ziping.printing.shape;

import cn.ziping.printing.document.Table.Alignment;

/** What a chart is drawn of: places in whole points from its top left corner, in the order in which it is laid down. */
public sealed interface Ink {

    /** Whether a line is whole. */
    enum Dash {
        NONE,
        DASHED,
        DOTTED
    }

    /** @param rgb colour as 0xRRGGBB */
    record Stroke(int x, int y, int toX, int toY, double weight, Dash dash, int rgb) implements Ink {}

    /** A rectangle with a thin dark edge. */
    record Box(int x, int y, int width, int height, int rgb) implements Ink {}

    /**
     * The mark of a figure on a line.
     *
     * @param x of its middle
     * @param y of its middle
     * @param filled else it is white with an edge of its colour
     */
    record Dot(int x, int y, int size, boolean round, boolean filled, int rgb) implements Ink {}

    /**
     * One line of text.
     *
     * @param x of its room
     * @param y of the top of the line
     * @param size of type, in points
     */
    record Words(int x, int y, int width, int size, Alignment alignment, String text) implements Ink {

        /** From the top of the line to the foot of its characters. */
        public int baseline() {
            return y + size;
        }
    }
}
