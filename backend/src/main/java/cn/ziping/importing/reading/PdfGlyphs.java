package cn.ziping.importing.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** The characters of a page with their places. Slanted text, which watermarks are made of, is counted and left out. */
final class PdfGlyphs extends PDFTextStripper {
    /** More on one page no printer could print. */
    private static final int MOST = 100_000;

    private final Bounds bounds;
    private final PdfMeasure measure;
    private final List<TextPosition> positions = new ArrayList<>();
    int slanted;
    int unknown;

    PdfGlyphs(Bounds bounds, PdfMeasure measure) {
        this.bounds = bounds;
        this.measure = measure;
    }

    /** @param direction in which most of the page is read: 0, 90, 180 or 270 */
    record Found(List<PdfGlyph> glyphs, List<PdfGlyph> aside, int direction) {}

    Found read(PDDocument document, int page) throws IOException {
        positions.clear();
        setStartPage(page);
        setEndPage(page);
        setSuppressDuplicateOverlappingText(false);
        getText(document);
        return turned();
    }

    /** Contents may call each other over and over; a reading that was given up ends here. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        bounds.checkWithin();
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        measure.enterForm(form.getCOSObject());
        super.showForm(form);
        measure.leaveForm();
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        measure.enterForm(group.getCOSObject());
        super.showTransparencyGroup(group);
        measure.leaveForm();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (font.toUnicode(code) == null) {
            unknown++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        var matrix = text.getTextMatrix();
        var across = Math.abs(matrix.getScaleX());
        var down = Math.abs(matrix.getShearY());
        if (Math.min(across, down) > 0.1 * Math.max(across, down)) {
            slanted++;
        } else if (positions.size() < MOST && text.getUnicode() != null) {
            positions.add(text);
        }
    }

    /** The text was taken above, character by character. */
    @Override
    protected void writePage() {}

    private Found turned() {
        var counts = new int[4];
        for (var position : positions) {
            counts[quarter(position)]++;
        }
        var most = 0;
        for (var i = 1; i < 4; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        var glyphs = new ArrayList<PdfGlyph>();
        var aside = new ArrayList<PdfGlyph>();
        for (var position : positions) {
            var glyph = glyph(position);
            if (glyph != null) {
                (quarter(position) == most ? glyphs : aside).add(glyph);
            }
        }
        return new Found(glyphs, aside, most * 90);
    }

    private static int quarter(TextPosition position) {
        return Math.floorMod(Math.round(position.getDir() / 90), 4);
    }

    private static @Nullable PdfGlyph glyph(TextPosition position) {
        var text = PdfRadicals.plain(position.getUnicode());
        double size = Math.abs(position.getFontSizeInPt());
        if (size < 1) {
            size = Math.max(1, position.getHeightDir());
        }
        double x = position.getXDirAdj();
        double y = position.getYDirAdj();
        double width = position.getWidthDirAdj();
        var isSane = Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(width) && size < 500;
        return isSane && !text.isEmpty() ? new PdfGlyph(text, x, y, Math.max(0, width), size) : null;
    }
}
