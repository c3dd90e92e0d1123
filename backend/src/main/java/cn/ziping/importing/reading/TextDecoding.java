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

    /** Shorter texts, such as lists of names, may lack them all. */
    private static final int LEAST_HANZI = 60;
    /** Of 1,000 hanzi; reports have 800, other text 600 and more, mojibake below 200. */
    private static final int LEAST_FREQUENT = 300;

    private static final String FREQUENT = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行"
            + "学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样"
            + "与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设"
            + "及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器"
            + "压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空"
            + "元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何"
            + "除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严预绩项评";

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
        var text = best != null && likeness(best) > 0.6 ? best : damaged(bytes, hasNul);
        // Nothing but UTF-8 is UTF-8 by chance: only the other encodings can be taken for one another.
        return isUtf8(bytes) ? text : written(text);
    }

    private static boolean isUtf8(byte[] bytes) {
        var utf8 = new ArrayList<String>();
        addStrict(utf8, bytes, List.of(StandardCharsets.UTF_8));
        return !utf8.isEmpty();
    }

    /** Text in an encoding of other regions is legal as GB 18030, but says nothing: the most frequent words are missing. */
    private static String written(String text) throws Unreadable {
        var hanzi = text.chars().filter(c -> c >= '\u4e00' && c <= '\u9fff').count();
        var frequent = text.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
        if (hanzi >= LEAST_HANZI && frequent * 1000 < hanzi * LEAST_FREQUENT) {
            throw new Unreadable("文字编码认不出来，读出来是乱码，请用记事本打开，另存为 UTF-8 编码后再上传。");
        }
        return text;
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
