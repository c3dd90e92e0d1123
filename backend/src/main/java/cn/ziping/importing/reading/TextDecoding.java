package cn.ziping.importing.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a text file is encoded. Each encoding reads it strictly; of those that can, the one wins whose text
 * looks most like Chinese. Mojibake is legal too, but is made of rare characters.
 */
final class TextDecoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String NO_TEXT = "这不是文本文件（里面是二进制数据），请上传 Word、PDF、文本或 Excel 文件。";
    /** More than this of it broken, and nobody can check what was meant. */
    private static final double MOST_BROKEN = 0.01;

    private static final BitSet COMMON = common();

    private TextDecoding() {}

    static String decode(byte[] bytes) throws Unreadable {
        for (var candidate : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (startsWith(bytes, "\uFEFF".getBytes(candidate))) {
                var text = decode(bytes, candidate, CodingErrorAction.REPLACE).substring(1);
                return checked(text);
            }
        }
        var candidates = new ArrayList<String>();
        var hasNul = has(bytes, (byte) 0);
        addStrict(candidates, bytes, hasNul ? List.of() : List.of(StandardCharsets.UTF_8, GB18030));
        addStrict(
                candidates,
                bytes,
                bytes.length % 2 == 0 ? List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE) : List.of());
        var best = best(candidates);
        return best != null && likeness(best) > 0.6 ? best : damaged(bytes, hasNul);
    }

    /** A text of which a few bytes are broken; every encoding fails strictly. */
    private static String damaged(byte[] bytes, boolean hasNul) throws Unreadable {
        if (hasNul) {
            throw new Unreadable(NO_TEXT);
        }
        var utf8 = decode(bytes, StandardCharsets.UTF_8, CodingErrorAction.REPLACE);
        var gb = decode(bytes, GB18030, CodingErrorAction.REPLACE);
        return checked(broken(utf8) <= broken(gb) ? utf8 : gb);
    }

    private static String checked(String text) throws Unreadable {
        if (text.indexOf('\0') >= 0 || broken(text) > Math.max(1, text.length() * MOST_BROKEN)) {
            throw new Unreadable(NO_TEXT);
        }
        return text;
    }

    private static long broken(String text) {
        return text.chars().filter(c -> c == Words.BROKEN).count();
    }

    private static void addStrict(List<String> candidates, byte[] bytes, List<Charset> charsets) {
        for (var charset : charsets) {
            try {
                candidates.add(charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException e) {
                // Not this one.
            }
        }
    }

    private static @Nullable String best(List<String> candidates) {
        String best = null;
        var bestLikeness = -1.0;
        for (var candidate : candidates) {
            var likeness = likeness(candidate);
            if (likeness > bestLikeness) {
                best = candidate;
                bestLikeness = likeness;
            }
        }
        return best;
    }

    private static String decode(byte[] bytes, Charset charset, CodingErrorAction action) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(action)
                    .onUnmappableCharacter(action)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Share of characters that such reports are made of, from 0 to 1. */
    private static double likeness(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        var points = 0.0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (COMMON.get(c)) {
                points += 1;
            } else if (c >= '\u4e00' && c <= '\u9fff') {
                points += 0.4;
            } else if (c < ' ' || Character.isSurrogate(c) || !Character.isDefined(c)) {
                points -= 2;
            }
        }
        return Math.max(0, points / text.length());
    }

    /** The 3,755 characters of the first level of GB 2312, which are most of any text, with ASCII and punctuation. */
    private static BitSet common() {
        var common = new BitSet(0x10000);
        common.set(' ', 0x7f);
        common.set('\t');
        common.set('\n');
        common.set('\r');
        common.set('\f');
        common.set(0x2010, 0x2040);
        common.set(0x2460, 0x24a0);
        common.set(0x3000, 0x3020);
        common.set(0xff01, 0xff5f);
        for (var high = 0xb0; high <= 0xd7; high++) {
            for (var low = 0xa1; low <= 0xfe; low++) {
                common.set(new String(new byte[] {(byte) high, (byte) low}, GB18030).charAt(0));
            }
        }
        for (var c : "≥≤×÷±℃㎡％·￥".toCharArray()) {
            common.set(c);
        }
        return common;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && ByteBuffer.wrap(bytes, 0, start.length).equals(ByteBuffer.wrap(start));
    }

    private static boolean has(byte[] bytes, byte one) {
        for (var b : bytes) {
            if (b == one) {
                return true;
            }
        }
        return false;
    }
}
