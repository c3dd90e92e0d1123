package cn.ziping.printing.pdf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The widths that a CFF font keeps beside its table of widths: those of a glyph without a width of its own are the default
 * of its private dictionary (Adobe Technical Note 5176), which is the full width in fonts of Chinese.
 */
final class CffWidths {
    private static final int PRIVATE = 18;
    private static final int DEFAULT_WIDTH = 20;
    private static final int SUBFONTS = 12 << 8 | 36;

    private final ByteBuffer cff;

    private CffWidths(ByteBuffer cff) {
        this.cff = cff;
    }

    /** The operand of an operator: its place, and its value. */
    private record Operand(int at, int value, int before) {}

    /**
     * Makes the default width of all its dictionaries another one.
     *
     * @return whether all of them had been {@code from}; otherwise nothing is changed
     */
    static boolean replaceDefault(ByteBuffer cff, int from, int to) {
        var widths = new CffWidths(cff);
        try {
            return widths.replace(from, to);
        } catch (IndexOutOfBoundsException broken) {
            return false;
        }
    }

    private boolean replace(int from, int to) {
        var names = cff.get(2) & 0xff;
        var top = end(names);
        var dictionary = item(top, 0);
        var subfonts = find(dictionary, item(top, 1), SUBFONTS);
        var places = new ArrayList<Integer>();
        var count = subfonts == null ? 1 : cff.getShort(subfonts.value()) & 0xffff;
        for (var i = 0; i < count; i++) {
            var start = subfonts == null ? dictionary : item(subfonts.value(), i);
            var end = subfonts == null ? item(top, 1) : item(subfonts.value(), i + 1);
            var own = find(start, end, PRIVATE);
            var width = own == null ? null : find(own.value(), own.value() + own.before(), DEFAULT_WIDTH);
            if (width == null || width.value() != from || length(width.at()) != encoded(to).length) {
                return false;
            }
            places.add(width.at());
        }
        places.forEach(at -> cff.put(at, encoded(to)));
        return true;
    }

    /** Offset of an item of an index; of the end of the last for an item one too many. */
    private int item(int index, int item) {
        var count = cff.getShort(index) & 0xffff;
        var size = cff.get(index + 2);
        return index + 2 + (count + 1) * size + offset(index + 3 + item * size, size);
    }

    private int end(int index) {
        var count = cff.getShort(index) & 0xffff;
        return count == 0 ? index + 2 : item(index, count);
    }

    private int offset(int at, int size) {
        var offset = 0;
        for (var i = 0; i < size; i++) {
            offset = offset << 8 | cff.get(at + i) & 0xff;
        }
        return offset;
    }

    private @Nullable Operand find(int start, int end, int operator) {
        var before = 0;
        var last = new Operand(start, 0, 0);
        for (var at = start; at < end; ) {
            var first = cff.get(at) & 0xff;
            if (first <= 21) {
                var found = first == 12 ? 12 << 8 | cff.get(at + 1) & 0xff : first;
                if (found == operator) {
                    return last;
                }
                at += first == 12 ? 2 : 1;
            } else {
                before = last.value();
                last = new Operand(at, value(at), before);
                at += length(at);
            }
        }
        return null;
    }

    private int length(int at) {
        var first = cff.get(at) & 0xff;
        if (first == 28) {
            return 3;
        }
        if (first == 29) {
            return 5;
        }
        if (first == 30) {
            var end = at + 1;
            while ((cff.get(end) & 0xf) != 0xf && (cff.get(end) & 0xf0) != 0xf0) {
                end++;
            }
            return end + 1 - at;
        }
        return first <= 246 ? 1 : 2;
    }

    private int value(int at) {
        var first = cff.get(at) & 0xff;
        if (first == 28) {
            return cff.getShort(at + 1);
        }
        if (first == 29) {
            return cff.getInt(at + 1);
        }
        if (first == 30) {
            return Integer.MIN_VALUE;
        }
        if (first <= 246) {
            return first - 139;
        }
        var second = cff.get(at + 1) & 0xff;
        return first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
    }

    private static byte[] encoded(int width) {
        return width >= 108 && width <= 1131
                ? new byte[] {(byte) (247 + (width - 108) / 256), (byte) (width - 108)}
                : new byte[] {28, (byte) (width >> 8), (byte) width};
    }
}
