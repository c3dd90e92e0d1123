package cn.ziping.importing.reading;

import java.io.IOException;
import java.nio.file.Path;

final class PdfReading {
    private PdfReading() {}

    static void read(Path file, Blocks blocks, Bounds bounds) throws Unreadable, IOException {
        throw new Unreadable("PDF 还不能读取。");
    }
}
