package cn.ziping.printing.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A font made ready for our paper: measured with, and embedded from the same bytes.
 *
 * @param location tells it from all others for as long as the process lives
 */
record FontProgram(String location, Font awt) {

    static final String ENCODING = BaseFont.IDENTITY_H;

    private static final Map<String, FontProgram> SHIPPED = new ConcurrentHashMap<>();
    private static final String OURS = "ziping:";

    /** One of our own, under a name of its own because it is changed; loaded once. */
    static FontProgram shipped(String file, String name) {
        return SHIPPED.computeIfAbsent(name, missing -> load(file, name));
    }

    private static FontProgram load(String file, String name) {
        try (var stream = FontProgram.class.getClassLoader().getResourceAsStream("print/fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The font is not in this build: " + file);
            }
            var font = FontTables.of(stream.readAllBytes());
            FontName.replace(font, name);
            return of(OURS + name, font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it came with the server. */
    boolean ours() {
        return location.startsWith(OURS);
    }

    /**
     * @param name for the location, without its ending
     * @throws IllegalArgumentException when it is no font that could be printed with
     */
    static FontProgram of(String name, FontTables font) {
        PaperMetrics.fit(font);
        var location = name + (font.has("CFF ") ? ".otf" : ".ttf");
        try {
            // The exporter finds a font by its name among those that the process has seen; ours, as changed, lie in no
            // file.
            BaseFont.createFont(location, ENCODING, true, true, font.bytes(), null);
            var awt = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font.bytes()));
            return new FontProgram(location, awt);
        } catch (FontFormatException | DocumentException e) {
            throw new IllegalArgumentException("已损坏。(It is broken.)", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
