package cn.ziping.importing.reading;

import cn.ziping.importing.source.Source;
import java.nio.file.Path;

/** Reads a file of any of the formats. Nothing that a file names outside itself is opened. */
public final class SourceReader {
    private SourceReader() {}

    /**
     * @param file the whole upload, which stays where it is
     * @param fileName as it was uploaded
     * @throws Unreadable for every file that is not a readable document, whatever is wrong with it
     */
    public static Source read(Path file, String fileName) throws Unreadable {
        throw new Unreadable("这种文件还不能读取，请上传 Word、PDF、文本或 Excel 文件。");
    }
}
