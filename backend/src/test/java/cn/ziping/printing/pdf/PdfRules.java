package cn.ziping.printing.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The lines that are drawn on a page, in points from its top left. */
final class PdfRules extends PDFGraphicsStreamEngine {

    /** A line from left to right. */
    record Rule(double x, double end, double y) {}

    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> path = new ArrayList<>();
    private final double height;
    private Point2D at = new Point2D.Double();

    private PdfRules(PDPage page) {
        super(page);
        this.height = page.getMediaBox().getHeight();
    }

    /** @param page counted from 1 */
    static List<Rule> of(byte[] pdf, int page) {
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new PdfRules(document.getPage(page - 1));
            reader.processPage(reader.getPage());
            return reader.rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Double(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (Math.abs(at.getY() - y) < 0.1) {
            path.add(new Rule(Math.min(at.getX(), x), Math.max(at.getX(), x), height - y));
        }
        moveTo(x, y);
    }

    @Override
    public void strokePath() {
        rules.addAll(path);
        path.clear();
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        at = p0;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public void closePath() {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void shadingFill(COSName name) {}
}
