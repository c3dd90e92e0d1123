package cn.ziping.importing.reading;

/**
 * A character on a page. In points from the upper left corner, as the page is read.
 *
 * @param y of the line that it stands on
 * @param size of its font
 */
record PdfGlyph(String text, double x, double y, double width, double size) {
    double right() {
        return x + width;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y - size * 0.35;
    }

    boolean isSpace() {
        return Words.isBlank(text);
    }
}
