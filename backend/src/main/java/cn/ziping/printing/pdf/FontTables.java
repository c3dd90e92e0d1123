package cn.ziping.printing.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of an OpenType font, TrueType or CFF, read and changed in place. */
final class FontTables {
    private static final int TRUE_TYPE = 0x00010000;
    private static final int CFF = tag("OTTO");
    private static final int COLLECTION = tag("ttcf");
    private static final int HEADER = 12;
    private static final int RECORD = 16;

    private ByteBuffer font;

    private FontTables(ByteBuffer font) {
        this.font = font;
    }

    /**
     * The fonts of a file: one, or as many as a collection has, each cut out of it.
     *
     * @throws IllegalArgumentException when it is no font; says so in Chinese and English
     */
    static List<FontTables> all(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || file.getInt(0) != COLLECTION) {
            return List.of(of(bytes));
        }
        var fonts = new ArrayList<FontTables>();
        for (var i = 0; i < file.getInt(8); i++) {
            fonts.add(of(cutOut(file, file.getInt(HEADER + 4 * i))));
        }
        return fonts;
    }

    /** @throws IllegalArgumentException when it is no font; says so in Chinese and English */
    static FontTables of(byte[] bytes) {
        var font = ByteBuffer.wrap(bytes);
        var kind = bytes.length < HEADER ? 0 : font.getInt(0);
        if (kind != TRUE_TYPE && kind != CFF) {
            throw new IllegalArgumentException("不是 TrueType 或 OpenType 字体。(It is no TrueType or OpenType font.)");
        }
        return new FontTables(font);
    }

    /** Copies the tables of one font of a collection, which share the file, behind a directory of their own. */
    private static byte[] cutOut(ByteBuffer file, int directory) {
        var records = HEADER + RECORD * file.getShort(directory + 4);
        var font = new ByteArrayOutputStream();
        font.write(file.array(), directory, records);
        var places = new ArrayList<Integer>();
        for (var at = directory + HEADER; at < directory + records; at += RECORD) {
            places.add(font.size());
            font.write(file.array(), file.getInt(at + 8), file.getInt(at + 12));
            font.writeBytes(new byte[-font.size() & 3]);
        }
        var whole = ByteBuffer.wrap(font.toByteArray());
        for (var i = 0; i < places.size(); i++) {
            whole.putInt(HEADER + RECORD * i + 8, places.get(i));
        }
        return whole.array();
    }

    /** The font as it is now. */
    byte[] bytes() {
        return font.array();
    }

    boolean has(String table) {
        return record(table) >= 0;
    }

    /** Offset of a table. */
    int at(String table) {
        return font.getInt(found(table) + 8);
    }

    int length(String table) {
        return font.getInt(found(table) + 12);
    }

    int unsigned(int at) {
        return font.getShort(at) & 0xffff;
    }

    void put(int at, double value) {
        font.putShort(at, (short) Math.round(value));
    }

    ByteBuffer buffer() {
        return font;
    }

    int em() {
        return unsigned(at("head") + 18);
    }

    /** OS/2 fsType: what its maker lets be done with it. */
    int permissions() {
        return has("OS/2") ? unsigned(at("OS/2") + 8) : 0;
    }

    /** What the font calls its family and itself, in all its languages. */
    List<String> names() {
        var names = new ArrayList<String>();
        var table = at("name");
        var texts = table + unsigned(table + 4);
        for (var i = 0; i < unsigned(table + 2); i++) {
            var name = table + 6 + i * 12;
            if (List.of(1, 4, 6, 16).contains(unsigned(name + 6))) {
                var from = texts + unsigned(name + 10);
                var text = Arrays.copyOfRange(font.array(), from, from + unsigned(name + 8));
                names.add(new String(text, coding(unsigned(name), unsigned(name + 2))));
            }
        }
        return names;
    }

    private static Charset coding(int platform, int encoding) {
        var chinese = platform == 1 && encoding == 25 || platform == 3 && encoding == 3;
        if (chinese) {
            return Charset.forName("GBK");
        }
        return platform == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
    }

    /** Puts another table in the place of this one. */
    void replace(String table, byte[] content) {
        var record = found(table);
        var start = (font.capacity() + 3) & ~3;
        font = ByteBuffer.wrap(Arrays.copyOf(font.array(), start + ((content.length + 3) & ~3)));
        font.put(start, content);
        font.putInt(record + 8, start);
        font.putInt(record + 12, content.length);
    }

    private int found(String table) {
        var record = record(table);
        if (record < 0) {
            throw new IllegalArgumentException("缺少数据表 %s。(It has no table %s.)".formatted(table, table));
        }
        return record;
    }

    private int record(String table) {
        var tag = tag(table);
        for (int i = 0, record = HEADER; i < unsigned(4); i++, record += RECORD) {
            if (font.getInt(record) == tag) {
                return record;
            }
        }
        return -1;
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
