package cn.ziping.importing.reading;

import cn.ziping.importing.source.Source;
import cn.ziping.importing.source.SourceFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads a file of any of the formats. Nothing that a file names outside itself is opened. */
public final class SourceReader {
    static final Duration MOST_TIME = Duration.ofSeconds(30);

    private static final String DAMAGED = "文件不完整或已损坏，没有读出来，请检查能否打开，另存一份后再上传。";
    /** Deep nesting costs stack; documents of people need far less than this. */
    private static final long STACK = 4L << 20;

    private static final Map<String, SourceFormat> FORMATS = Map.of(
            "docx", SourceFormat.DOCX,
            "docm", SourceFormat.DOCX,
            "pdf", SourceFormat.PDF,
            "txt", SourceFormat.TXT,
            "xlsx", SourceFormat.XLSX,
            "xlsm", SourceFormat.XLSX);
    private static final Map<SourceFormat, String> NAMES = Map.of(
            SourceFormat.DOCX, "Word 文件（docx）",
            SourceFormat.PDF, "PDF 文件",
            SourceFormat.TXT, "文本文件",
            SourceFormat.XLSX, "Excel 文件（xlsx）",
            SourceFormat.JSON, "报告数据（json）");

    private SourceReader() {}

    /**
     * Takes at most 30 seconds; ends early when the calling thread is interrupted, and leaves it interrupted.
     *
     * @param file the whole upload, which stays where it is
     * @param fileName as it was uploaded
     * @throws Unreadable for every file that is not a readable document, whatever is wrong with it
     */
    public static Source read(Path file, String fileName) throws Unreadable {
        return read(file, fileName, MOST_TIME);
    }

    /** The readers of formats cannot be told to stop, so each reading has a thread that can be left behind. */
    static Source read(Path file, String fileName, Duration time) throws Unreadable {
        var bounds = Bounds.in(time);
        var task = new FutureTask<>(() -> guarded(file, fileName, bounds));
        var thread = new Thread(null, task, "import-reading", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(Math.max(1, bounds.nanosLeft()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new Unreadable(Bounds.TOO_COMPLEX);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unreadable("读取中断了，请重新上传。");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Unreadable unreadable ? unreadable : new Unreadable(DAMAGED);
        }
    }

    /** Whatever a broken file makes the readers of formats throw, one sentence comes out. */
    private static Source guarded(Path file, String fileName, Bounds bounds) throws Unreadable {
        try {
            return readNow(file, fileName, bounds);
        } catch (IOException | RuntimeException e) {
            bounds.check();
            throw new Unreadable(DAMAGED);
        } catch (StackOverflowError e) {
            throw new Unreadable("文件结构嵌套太深，没有读出来，请用 Word 或 Excel 打开后另存一份再上传。");
        }
    }

    private static Source readNow(Path file, String fileName, Bounds bounds) throws Unreadable, IOException {
        var kind = FileKind.of(file);
        var blocks = new Blocks(bounds);
        SourceFormat format;
        switch (kind) {
            case PDF -> {
                format = agreed(fileName, SourceFormat.PDF);
                PdfReading.read(file, blocks, bounds);
            }
            case TEXT -> {
                refuseDamaged(file, fileName);
                format = agreed(fileName, SourceFormat.TXT);
                TextReading.read(file, blocks);
            }
            default -> {
                var names = ZipCheck.names(file, bounds);
                format = agreed(fileName, OfficePackage.format(names));
                readOffice(file, format, blocks, bounds);
            }
        }
        if (blocks.isEmpty()) {
            throw new Unreadable("文件里没有文字，请检查是否传错了文件；如果是扫描件，请先识别文字（OCR）。");
        }
        return new Source(fileName, format, blocks.blocks(), blocks.doubts());
    }

    private static void readOffice(Path file, SourceFormat format, Blocks blocks, Bounds bounds)
            throws Unreadable, IOException {
        try (var office = OfficePackage.open(file)) {
            office.tellLeftOut(blocks);
            if (format == SourceFormat.DOCX) {
                new DocxReading(office, blocks, bounds).read();
            } else {
                new XlsxReading(office, blocks, bounds).read();
            }
        }
    }

    /** A name that says another format than the content is more often a wrong file than a wrong name. */
    private static SourceFormat agreed(String fileName, SourceFormat format) throws Unreadable {
        var said = said(fileName);
        if (said != null && said != format) {
            throw new Unreadable("文件名说它是 " + NAMES.get(said) + "，内容却是 " + NAMES.get(format) + "，请核对是否传错了文件，改正扩展名后再上传。");
        }
        return format;
    }

    /** What has the name of a document of Word and is not even text has lost its beginning. */
    private static void refuseDamaged(Path file, String fileName) throws Unreadable, IOException {
        var said = said(fileName);
        if (said != null && said != SourceFormat.TXT && !TextReading.isText(file)) {
            throw new Unreadable("文件名说它是 " + NAMES.get(said) + "，内容却认不出来，文件已损坏或不是这种文件，请检查能否打开，另存一份后再上传。");
        }
    }

    private static @Nullable SourceFormat said(String fileName) {
        var dot = fileName.lastIndexOf('.');
        return dot < 0
                ? null
                : FORMATS.get(
                        fileName.substring(dot + 1).toLowerCase(Locale.ROOT).strip());
    }
}
