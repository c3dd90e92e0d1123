package cn.ziping.printing.office;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Renderer;
import cn.ziping.printing.document.Volume;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Prints, and takes office files apart. */
final class Parts {

    private Parts() {}

    static byte[] print(Renderer renderer, Document document, Profile profile) {
        try {
            var out = new ByteArrayOutputStream();
            renderer.write(document, profile, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] print(Renderer renderer, List<Document> documents) {
        try {
            var out = new ByteArrayOutputStream();
            renderer.write(new Volume("汇编", "云州市财政局", documents), Profile.STRICT, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in a package, by name. */
    static Map<String, byte[]> of(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
