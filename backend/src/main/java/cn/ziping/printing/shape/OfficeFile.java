package cn.ziping.printing.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A Word or Excel file as it leaves the house: the same document makes the same bytes, so neither the clock nor the name
 * of a library is in it; and parts that are too large for memory are streamed into it.
 */
public final class OfficeFile {

    /** Writes what one part of a package holds. */
    @FunctionalInterface
    public interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The earliest that every unpacker can tell. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";

    private final Map<String, Part> parts = new HashMap<>();

    public OfficeFile(String title, String author) {
        parts.put(PROPERTIES, out -> out.write(properties(title, author).getBytes(StandardCharsets.UTF_8)));
    }

    /** What stands in the file instead of what the package holds by this name. */
    public OfficeFile with(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    /** Copies the package, with our parts in the place of its own. */
    public void write(InputStream zipped, OutputStream out) throws IOException {
        var copy = new ZipOutputStream(out);
        try (var original = new ZipInputStream(zipped)) {
            for (var entry = original.getNextEntry(); entry != null; entry = original.getNextEntry()) {
                var steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(TIME);
                copy.putNextEntry(steady);
                parts.getOrDefault(entry.getName(), original::transferTo).writeTo(copy);
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private static String properties(String title, String author) {
        var xml = new StringWriter();
        new Markup(xml)
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .element("dc:title", Wording.line(title))
                .element("dc:creator", Wording.line(author))
                .element("dc:language", "zh-CN")
                .close();
        return xml.toString();
    }
}
