package cn.ziping.importing.reading;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/** The straight lines of a page, drawn as lines or as thin filled rectangles, and the number of its pictures. */
final class PdfRulings extends PDFGraphicsStreamEngine {
    /** Thicker is an area and no line. */
    private static final double MOST_THICKNESS = 3;
    /** A page with more than this is a drawing. */
    private static final int MOST = 20_000;

    /**
     * A line, upright or level, in points from the upper left corner as the page is read.
     *
     * @param at where it stands across its direction
     */
    record Ruling(boolean isLevel, double at, double from, double to) {}

    /** Lines of any colour are lines; a colour may bring profiles and tables with it that are long to read. */
    private static final List<String> COLOURS = List.of(
            OperatorName.STROKING_COLORSPACE,
            OperatorName.NON_STROKING_COLORSPACE,
            OperatorName.STROKING_COLOR,
            OperatorName.STROKING_COLOR_N,
            OperatorName.NON_STROKING_COLOR,
            OperatorName.NON_STROKING_COLOR_N,
            OperatorName.STROKING_COLOR_GRAY,
            OperatorName.NON_STROKING_GRAY,
            OperatorName.STROKING_COLOR_RGB,
            OperatorName.NON_STROKING_RGB,
            OperatorName.STROKING_COLOR_CMYK,
            OperatorName.NON_STROKING_CMYK,
            OperatorName.SHADING_FILL);

    private final int direction;
    private final Bounds bounds;
    private final PdfMeasure measure;
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<List<Point2D>> path = new ArrayList<>();
    private Point2D current = new Point2D.Double();
    int pictures;

    PdfRulings(PDPage page, int direction, Bounds bounds, PdfMeasure measure) {
        super(page);
        this.direction = direction;
        this.bounds = bounds;
        this.measure = measure;
        addOperator(new Drawing());
        addOperator(new Passed(OperatorName.BEGIN_INLINE_IMAGE));
        COLOURS.forEach(name -> addOperator(new Passed(name)));
    }

    List<Ruling> read() throws IOException {
        processPage(getPage());
        return rulings.size() > MOST ? List.of() : rulings;
    }

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

    /** Pictures are counted and not opened. */
    private final class Drawing extends OperatorProcessor {
        Drawing() {
            super(PdfRulings.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
                return;
            }
            if (getResources().isImageXObject(name)) {
                pictures++;
                return;
            }
            var drawn = getResources().getXObject(name);
            if (drawn instanceof PDTransparencyGroup group) {
                showTransparencyGroup(group);
            } else if (drawn instanceof PDFormXObject form) {
                showForm(form);
            }
        }

        @Override
        public String getName() {
            return OperatorName.DRAW_OBJECT;
        }
    }

    /** Does nothing, but counts a picture that stands within the contents. */
    private final class Passed extends OperatorProcessor {
        private final String name;

        Passed(String name) {
            super(PdfRulings.this);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            if (name.equals(OperatorName.BEGIN_INLINE_IMAGE)) {
                pictures++;
            }
        }

        @Override
        public String getName() {
            return name;
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.add(List.of(p0, p1, p2, p3, p0));
        current = p0;
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
        if (path.size() > MOST) {
            path.clear();
        }
        path.add(new ArrayList<>(List.of(current)));
    }

    @Override
    public void lineTo(float x, float y) {
        current = new Point2D.Double(x, y);
        if (path.isEmpty() || !(path.get(path.size() - 1) instanceof ArrayList)) {
            path.add(new ArrayList<>());
        }
        path.get(path.size() - 1).add(current);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        if (!path.isEmpty() && path.get(path.size() - 1) instanceof ArrayList<Point2D> open && !open.isEmpty()) {
            open.add(open.get(0));
        }
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        for (var points : path) {
            for (var i = 1; i < points.size(); i++) {
                line(points.get(i - 1), points.get(i), 0.5);
            }
        }
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        for (var points : path) {
            fill(points);
        }
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName name) {}

    @Override
    public void drawImage(PDImage image) {
        pictures++;
    }

    /** Text was read before. */
    @Override
    public void showTextString(byte[] string) {}

    @Override
    public void showTextStrings(COSArray array) {}

    private void fill(List<Point2D> points) {
        if (points.size() < 3) {
            return;
        }
        var turned = points.stream().map(this::turned).toList();
        var left = turned.stream().mapToDouble(Point2D::getX).min().orElse(0);
        var right = turned.stream().mapToDouble(Point2D::getX).max().orElse(0);
        var top = turned.stream().mapToDouble(Point2D::getY).min().orElse(0);
        var bottom = turned.stream().mapToDouble(Point2D::getY).max().orElse(0);
        var width = right - left;
        var height = bottom - top;
        if (height <= MOST_THICKNESS && width > height) {
            add(new Ruling(true, (top + bottom) / 2, left, right));
        } else if (width <= MOST_THICKNESS && height > width) {
            add(new Ruling(false, (left + right) / 2, top, bottom));
        }
    }

    private void line(Point2D from, Point2D to, double tolerance) {
        var a = turned(from);
        var b = turned(to);
        if (Math.abs(a.getY() - b.getY()) <= tolerance) {
            add(new Ruling(true, a.getY(), Math.min(a.getX(), b.getX()), Math.max(a.getX(), b.getX())));
        } else if (Math.abs(a.getX() - b.getX()) <= tolerance) {
            add(new Ruling(false, a.getX(), Math.min(a.getY(), b.getY()), Math.max(a.getY(), b.getY())));
        }
    }

    private void add(Ruling ruling) {
        if (rulings.size() <= MOST && Double.isFinite(ruling.at + ruling.from + ruling.to)) {
            rulings.add(ruling);
        }
    }

    /** The same turn that the text of the page was given. */
    private Point2D turned(Point2D point) {
        var crop = getPage().getCropBox();
        var x = point.getX() - crop.getLowerLeftX();
        var y = point.getY() - crop.getLowerLeftY();
        return switch (direction) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(crop.getWidth() - x, y);
            case 270 -> new Point2D.Double(crop.getHeight() - y, crop.getWidth() - x);
            default -> new Point2D.Double(x, crop.getHeight() - y);
        };
    }
}
