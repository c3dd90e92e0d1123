package cn.ziping.printing.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Gives a changed font a name of its own: licences reserve the old one for what its maker made. */
final class FontName {
    private static final int WINDOWS = 3;
    private static final int UNICODE = 1;
    private static final int ENGLISH = 0x409;

    /** Family, style, whole name, PostScript name. */
    private static final List<Integer> KINDS = List.of(1, 2, 4, 6);

    private FontName() {}

    static void replace(FontTables font, String name) {
        var family = name.substring(0, name.indexOf('-'));
        var style = name.substring(name.indexOf('-') + 1);
        font.replace("name", table(List.of(family, style, family + " " + style, name)));
        if (font.has("CFF ")) {
            replaceInCff(font, name);
        }
    }

    private static byte[] table(List<String> names) {
        var texts = names.stream().mapToInt(name -> 2 * name.length()).sum();
        var header = 6 + 12 * names.size();
        var table = ByteBuffer.allocate(header + texts);
        table.putShort((short) 0).putShort((short) names.size()).putShort((short) header);
        var at = 0;
        for (var i = 0; i < names.size(); i++) {
            var length = 2 * names.get(i).length();
            for (var part : List.of(WINDOWS, UNICODE, ENGLISH, KINDS.get(i), length, at)) {
                table.putShort(part.shortValue());
            }
            at += length;
        }
        names.forEach(name -> table.put(name.getBytes(StandardCharsets.UTF_16BE)));
        return table.array();
    }

    /** The first index of a CFF font is its name. A name of another length would move all that follows: it stays. */
    private static void replaceInCff(FontTables font, String name) {
        var index = font.at("CFF ") + (font.buffer().get(font.at("CFF ") + 2) & 0xff);
        var size = font.buffer().get(index + 2);
        var end = font.buffer().get(index + 2 + 2 * size) & 0xff;
        if (end - 1 == name.length()) {
            font.buffer().put(index + 3 + 2 * size, name.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
