package cn.ziping.importing.reading;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSStream;

/**
 * How much of a PDF may be unpacked, and how much its contents may call each other. What goes beyond is told by an
 * unchecked error, as readers of PDF take checked ones for damage to pass over; {@link #check()} tells it once more.
 */
final class PdfMeasure {
    /** In bytes: of one stream, of what one page asks for with repetitions, of the different streams of a file. */
    record Limits(long stream, long page, long file) {}

    static final Limits LIMITS = new Limits(48L << 20, 128L << 20, 200L << 20);

    private static final int MOST_FORMS = 2_000;
    private static final int DEEPEST = 10;
    private static final String BOMB = "PDF 里的数据解开后异常庞大，可能是恶意文件，没有读取；请重新导出 PDF 或上传 Word 文件。";
    private static final String TANGLED = "PDF 的页面内容层层嵌套，没有读取；请重新导出 PDF 或上传 Word 文件。";

    private final Limits limits;
    private final Bounds bounds;
    private long page;
    private long file;
    private int forms;
    private int depth;
    private boolean isBomb;
    private boolean isTangled;

    PdfMeasure(Limits limits, Bounds bounds) {
        this.limits = limits;
        this.bounds = bounds;
    }

    void newPage() {
        page = 0;
        forms = 0;
        depth = 0;
    }

    void enterForm(COSStream form) throws IOException {
        depth++;
        forms++;
        isTangled |= depth > DEEPEST || forms > MOST_FORMS;
        checkWithin();
        contents(form);
    }

    /** Contents are asked for here before they are processed. */
    void contents(COSStream contents) throws IOException {
        if (contents instanceof PdfStream stream) {
            stream.count();
        }
    }

    void leaveForm() {
        depth--;
    }

    void check() throws Unreadable {
        if (isBomb || isTangled) {
            throw new Unreadable(isBomb ? BOMB : TANGLED);
        }
    }

    private void checkWithin() {
        bounds.checkWithin();
        if (isBomb || isTangled) {
            throw new IllegalStateException(isBomb ? BOMB : TANGLED);
        }
    }

    /**
     * Counts what is unpacked.
     *
     * @param out where it goes
     * @param isFirst whether the stream was not unpacked before
     */
    OutputStream counting(OutputStream out, boolean isFirst) {
        return new Counting(out, isFirst);
    }

    private final class Counting extends OutputStream {
        private final OutputStream out;
        private final boolean isFirst;
        private long stream;

        Counting(OutputStream out, boolean isFirst) {
            this.out = out;
            this.isFirst = isFirst;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int length) {
            stream += length;
            page += length;
            file += isFirst ? length : 0;
            isBomb |= stream > limits.stream || page > limits.page || file > limits.file;
            checkWithin();
        }
    }
}
