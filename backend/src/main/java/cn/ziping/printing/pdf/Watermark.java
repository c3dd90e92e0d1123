package cn.ziping.printing.pdf;

import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * 草稿 under what is printed: outlines in light grey, so that neither a search nor a reader's voice finds the word between the
 * lines, and nothing has to be transparent.
 */
final class Watermark {
    private static final String WORD = "草稿";
    private static final float SIZE = 200;
    private static final float GREY = 0.93f;
    private static final PDRectangle SHEET = PDRectangle.A4;

    private Watermark() {}

    static void under(PDDocument pdf, IntStream pages) throws IOException {
        var marked = pages.boxed().collect(Collectors.toSet());
        if (marked.isEmpty()) {
            return;
        }
        var drawing = drawing(pdf);
        var index = 0;
        for (var page : pdf.getPages()) {
            if (!marked.contains(index++)) {
                continue;
            }
            try (var content = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, false)) {
                content.beginMarkedContent(COSName.ARTIFACT);
                content.saveGraphicsState();
                content.transform(Matrix.getTranslateInstance(SHEET.getWidth() / 2, SHEET.getHeight() / 2));
                // A sheet that is turned to be read has the word turned with its text.
                content.transform(Matrix.getRotateInstance(Math.toRadians(45 + page.getRotation()), 0, 0));
                content.drawForm(drawing);
                content.restoreGraphicsState();
                content.endMarkedContent();
            }
        }
    }

    /** Once for all pages, around the origin. */
    private static PDFormXObject drawing(PDDocument pdf) throws IOException {
        var form = new PDFormXObject(pdf);
        form.setBBox(new PDRectangle(-SIZE * 2, -SIZE, SIZE * 4, SIZE * 2));
        form.setResources(new PDResources());
        try (var content = new PDFormContentStream(form)) {
            content.setNonStrokingColor(GREY);
            draw(content);
            content.fill();
        }
        return form;
    }

    private static void draw(PDFormContentStream content) throws IOException {
        var at = new float[6];
        var x = 0f;
        var y = 0f;
        for (var outline = outline(); !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                // PDF knows cubic curves only.
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                default -> content.closePath();
            }
            var end = end(outline.currentSegment(at));
            if (end >= 0) {
                x = at[end];
                y = at[end + 1];
            }
        }
    }

    /** Where in a segment its last point is; -1 for none. */
    private static int end(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }

    private static PathIterator outline() {
        var word = Face.HEI
                .awt()
                .deriveFont(SIZE)
                .createGlyphVector(new FontRenderContext(null, true, true), WORD)
                .getOutline();
        var bounds = word.getBounds2D();
        var place = AffineTransform.getScaleInstance(1, -1);
        place.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return word.getPathIterator(place);
    }
}
