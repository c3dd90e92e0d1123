package cn.ziping.importing.reading;

import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.ParagraphStyle;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF files with a text layer: characters by their places to lines, paragraphs and tables. */
final class PdfReading {
    private static final int MOST_PAGES = 500;
    private static final long MEMORY = 64L << 20;
    private static final long DISK = 256L << 20;
    private static final int TAIL = 2048;
    private static final String BROKEN_OFF = "PDF 不完整或已损坏（缺少结尾），没有读出文字，请检查能否打开，重新导出后再上传。";
    private static final String SCANNED = "这个 PDF 是扫描件，没有可读的文字，请先识别文字（OCR），或上传原来的 Word 文件。";

    private final PDDocument document;
    private final Blocks blocks;
    private final Bounds bounds;
    private final PdfMeasure measure;
    private final PdfGlyphs glyphs;
    private final PdfBookmarks bookmarks;
    private final PdfColumns columns = new PdfColumns();
    private final List<Integer> withoutText = new ArrayList<>();
    private int pictures;
    private int characters;

    private PdfReading(PDDocument document, Blocks blocks, Bounds bounds, PdfMeasure measure) {
        this.document = document;
        this.blocks = blocks;
        this.bounds = bounds;
        this.measure = measure;
        glyphs = new PdfGlyphs(bounds, measure);
        bookmarks = new PdfBookmarks(document);
    }

    static void read(Path file, Blocks blocks, Bounds bounds) throws Unreadable, IOException {
        read(file, blocks, bounds, PdfMeasure.LIMITS);
    }

    static void read(Path file, Blocks blocks, Bounds bounds, PdfMeasure.Limits limits) throws Unreadable, IOException {
        var measure = new PdfMeasure(limits, bounds);
        try {
            read(file, blocks, bounds, measure);
        } catch (IOException | RuntimeException e) {
            measure.check();
            throw e;
        }
    }

    private static void read(Path file, Blocks blocks, Bounds bounds, PdfMeasure measure)
            throws Unreadable, IOException {
        try (var cache = MemoryUsageSetting.setupMixed(MEMORY, DISK).streamCache.create();
                var bytes = new RandomAccessReadBufferedFile(file);
                var document = new PdfOpening(bytes, cache, measure).parse()) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Unreadable("PDF 超过 500 页，请拆成几个文件后再上传。");
            }
            new PdfReading(document, blocks, bounds, measure).read(isWhole(file));
        } catch (InvalidPasswordException e) {
            throw new Unreadable("PDF 有密码，请取消密码后再上传。");
        }
    }

    /** A file that broke off on its way lacks its end. */
    private static boolean isWhole(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - TAIL));
            var tail = new byte[(int) Math.min(in.length(), TAIL)];
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private void read(boolean isWhole) throws Unreadable, IOException {
        var pages = new ArrayList<PdfPage>();
        for (var number = 1; number <= document.getNumberOfPages(); number++) {
            bounds.check();
            pages.add(page(number));
            measure.check();
        }
        if (characters == 0 && !isWhole) {
            throw new Unreadable(BROKEN_OFF);
        }
        if (characters == 0) {
            throw new Unreadable(pictures > 0 ? SCANNED : "PDF 里没有可读的文字，请检查是否传错了文件，或上传原来的 Word 文件。");
        }
        if (glyphs.unknown > characters) {
            throw new Unreadable("PDF 里的文字没有编码，读出来是乱码，请上传原来的 Word 文件，或先识别文字（OCR）。");
        }
        var running = new PdfRunning(pages);
        var paragraphs = new PdfParagraphs(pages, running);
        for (var page : pages) {
            bounds.check();
            add(page, running, paragraphs);
        }
        tellLeftOut();
    }

    private PdfPage page(int number) throws IOException {
        var page = document.getPage(number - 1);
        measure.newPage();
        for (var streams = page.getContentStreams(); streams.hasNext(); ) {
            measure.contents(streams.next().getCOSObject());
        }
        var found = glyphs.read(document, number);
        measure.newPage();
        var rulings = new PdfRulings(page, found.direction(), bounds, measure);
        var body = new ArrayList<>(found.glyphs());
        var grids = new ArrayList<>(PdfGrids.find(rulings.read(), body));
        grids.addAll(columns.find(body));
        grids.sort(Comparator.comparingDouble(PdfGrids.Found::top));
        var visible = found.glyphs().stream().filter(glyph -> !glyph.isSpace()).count();
        characters += (int) visible;
        pictures += rulings.pictures;
        if (visible == 0 && rulings.pictures > 0) {
            withoutText.add(number);
        }
        var crop = page.getCropBox();
        var isTurned = found.direction() % 180 != 0;
        return new PdfPage(
                number,
                isTurned ? crop.getHeight() : crop.getWidth(),
                isTurned ? crop.getWidth() : crop.getHeight(),
                PdfLine.lines(body),
                grids,
                PdfLine.lines(found.aside()));
    }

    /** Lines and tables by where they begin; running lines part no paragraph, tables do. */
    private void add(PdfPage page, PdfRunning running, PdfParagraphs paragraphs) throws Unreadable {
        blocks.gap();
        var next = 0;
        var waiting = new ArrayList<PdfLine>();
        for (var grid : page.grids()) {
            while (next < page.lines().size() && page.lines().get(next).y() < grid.bottom()) {
                waiting.add(page.lines().get(next++));
            }
            addLines(page, waiting, running, paragraphs);
            waiting.clear();
            blocks.grid(grid.rows(), page.number(), null);
        }
        addLines(page, page.lines().subList(next, page.lines().size()), running, paragraphs);
        for (var line : page.aside()) {
            var isNumber = line.text().length() < 12;
            blocks.paragraph(line.text(), page.number(), null, isNumber ? ParagraphStyle.RUNNING : ParagraphStyle.BODY);
        }
    }

    private void addLines(PdfPage page, List<PdfLine> lines, PdfRunning running, PdfParagraphs paragraphs)
            throws Unreadable {
        for (var line : lines) {
            if (running.is(page, line)) {
                blocks.running(line.text(), page.number());
            }
        }
        var body = lines.stream().filter(line -> !running.is(page, line)).toList();
        for (var paragraph : paragraphs.together(page, body)) {
            if (paragraph.isAfterGap()) {
                blocks.gap();
            }
            var level = bookmarks.level(paragraph.text());
            blocks.paragraph(paragraph.text(), page.number(), level, ParagraphStyle.BODY);
        }
    }

    private void tellLeftOut() {
        if (!withoutText.isEmpty()) {
            var pages = withoutText.stream().limit(20).map(String::valueOf).collect(Collectors.joining("、"));
            blocks.doubt(
                    DoubtKind.NOT_UNDERSTOOD,
                    "第 " + pages + (withoutText.size() > 20 ? " 等" : "") + " 页是图片，没有可读的文字，需要的内容请手工补上。");
        } else if (pictures > 0) {
            blocks.doubt(DoubtKind.NOT_UNDERSTOOD, "PDF 里有 " + pictures + " 张图片，没有导入，其中的文字请手工补上。");
        }
        if (glyphs.unknown > 0) {
            blocks.doubt(DoubtKind.NOT_UNDERSTOOD, "PDF 里有 " + glyphs.unknown + " 个字符没有编码，可能漏读，请对照原文。");
        }
        if (glyphs.slanted > 0) {
            blocks.doubt(DoubtKind.REMOVED, "PDF 里斜排的文字（水印）共 " + glyphs.slanted + " 个字没有导入。");
        }
    }
}
