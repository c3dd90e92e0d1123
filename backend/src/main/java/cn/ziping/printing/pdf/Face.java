package cn.ziping.printing.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The faces that a government paper is set in (GB/T 9704-2012), each with the free font that stands for it. */
enum Face {
    TITLE("小标宋", "FandolSong-Bold.otf"),
    HEI("黑体", "FandolHei-Regular.otf"),
    KAI("楷体", "FandolKai-Regular.otf"),
    FANG("仿宋", "FandolFang-Regular.otf"),
    /** Has the widest repertoire, and lends its glyphs to the others. */
    SONG("宋体", "NotoSerifSC-Regular.ttf");

    /** Printed where no face has the character: 〓, the printer's mark for a missing sort. */
    static final int GETA = '〓';

    private final String family;
    private final String file;
    private final Font awt;

    Face(String family, String file) {
        this.family = family;
        this.file = "print/fonts/" + file;
        FontSetup.ensure();
        this.awt = load(this.file);
    }

    /** The name that page layouts call it by. */
    String family() {
        return family;
    }

    /** Where the font lies on the class path. */
    String file() {
        return file;
    }

    Font awt() {
        return awt;
    }

    boolean has(int character) {
        // Fandol draws the full-width yuan sign as a dollar.
        return awt.canDisplay(character) && !(character == '￥' && this != SONG);
    }

    private static Font load(String file) {
        try (var stream = Face.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The font is not in this build: " + file);
            }
            var font = withCommonMetrics(ByteBuffer.wrap(stream.readAllBytes()));
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font.array()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Not a font: " + file, e);
        }
    }

    /**
     * All faces measure one em from ascent to descent and a fifth between lines, as Fandol does, so that a single
     * character lent by another face does not push the lines below it out of their places.
     */
    private static ByteBuffer withCommonMetrics(ByteBuffer font) {
        var em = font.getShort(table(font, "head") + 18) & 0xffff;
        var header = table(font, "hhea");
        font.putShort(header + 4, (short) (0.88 * em));
        font.putShort(header + 6, (short) (-0.12 * em));
        font.putShort(header + 8, (short) (0.2 * em));
        return font;
    }

    /** Offset of a table of an OpenType font. */
    private static int table(ByteBuffer font, String name) {
        var tag = ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0, entry = 12; i < font.getShort(4); i++, entry += 16) {
            if (font.getInt(entry) == tag) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("A font without table " + name);
    }
}
