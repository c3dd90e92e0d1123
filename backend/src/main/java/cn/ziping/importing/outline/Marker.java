package cn.ziping.importing.outline;

import cn.ziping.measure.Digits;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a passage begins with.
 *
 * @param ordinal from 1; of 1.2.3 the last
 * @param first of 1.2.3 the first, otherwise the ordinal
 * @param number as written, with its punctuation, without blanks around it
 * @param end where the words begin in the text that was parsed
 */
record Marker(MarkerKind kind, int ordinal, int first, String number, int end) {
    private static final Pattern DIVISION =
            Pattern.compile("第\\s*(" + Ordinals.HAN + "|\\d{1,2})\\s*(部分|章|节|篇)[、.．：:]?");
    private static final Pattern HAN_COMMA = Pattern.compile("(" + Ordinals.HAN + ")\\s*([、.．]|[,，](?=\\S))");
    private static final Pattern HAN_PAREN = Pattern.compile("[（(〔【\\[]\\s*(" + Ordinals.HAN + ")\\s*[）)〕】\\]][、.．]?");
    private static final Pattern HAN_HALF_PAREN = Pattern.compile("(" + Ordinals.HAN + ")[）)][、.．]?");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,2})((?:\\.\\d{1,2}){1,3})(?![\\d.])[.、]?");
    private static final Pattern ARABIC = Pattern.compile(
            "(\\d{1,2})\\s*(?:[.](?!\\d)|[.](?=(?:19|20)\\d{2}\\s*年)|、(?!\\d{1,2}(?!\\d))|[,，](?=\\p{IsHan}))");
    private static final Pattern ARABIC_PAREN = Pattern.compile("[（(〔【\\[]\\s*(\\d{1,2})\\s*[）)〕】\\]][、.]?");
    private static final Pattern ARABIC_HALF_PAREN = Pattern.compile("(\\d{1,2})\\s*[）)][、.]?");
    /** 1.5万元 is an amount and no section 1.5; 3、4号楼 and 一、二级 are no lists. */
    private static final Pattern MEASURED =
            Pattern.compile("^\\s*(?:万|亿|元|%|‰|倍|公里|千米|米|亩|平方|立方|吨|人(?![员才事均口民大])|个(?!人)|分(?![析类配项解工管])|家(?!庭)|户(?!籍)"
                    + "|年(?![度初末终])|月|日(?!常)|号|期|级(?!别)|类(?!别)|层(?!级)|批(?![复准])|等(?!级)|线|轮|季度|度)");

    private static final Pattern HAN_RANGE = Pattern.compile("^\\s*([一二三四五六七八九十])(?:期|级|类|层|批|等|线|轮|季度|号|、)");
    private static final Pattern CHAPTER_OF_DECIMALS = Pattern.compile("(\\d{1,2})(?=[\\s\\u00a0\\u3000]*\\p{IsHan})");

    private static final Pattern HAN_BLANK =
            Pattern.compile("(" + Ordinals.HAN + ")(?=[\\s\\u00a0\\u3000]+\\p{IsHan})");
    private static final Pattern ROMAN_SIGN = Pattern.compile("([Ⅰ-Ⅻ])(?:\\s*[、.．]|(?=\\s+\\p{IsHan}))");
    private static final Pattern ROMAN = Pattern.compile("([IVX]{1,4})\\s*[、.．](?=\\s*\\p{IsHan})");
    private static final List<String> ROMANS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** The number at the beginning of a text; null where there is none. Blanks before it are passed over. */
    static @Nullable Marker parse(String text) {
        var start = 0;
        while (start < text.length() && Blank.isBlank(text.charAt(start))) {
            start++;
        }
        var plain = Digits.halfWidth(text.substring(start));
        var found = sign(plain);
        return found == null ? null : placed(found, text, start);
    }

    /** The 1 of a chapter whose sections are 1.1 and 1.2, without any punctuation; null where the text has none. */
    static @Nullable Marker chapterOfDecimals(String text) {
        var start = text.length() - text.stripLeading().length();
        var bare = CHAPTER_OF_DECIMALS.matcher(Digits.halfWidth(text.substring(start)));
        if (!bare.lookingAt()
                || MEASURED.matcher(text.substring(start + bare.end())).find()) {
            return null;
        }
        var found = marker(MarkerKind.ARABIC, Integer.parseInt(bare.group(1)), bare);
        return found == null ? null : placed(found, text, start);
    }

    /** The 一 of 一 概况, where a blank stands for the 、; null where the text has none. */
    static @Nullable Marker hanBeforeBlank(String text) {
        var start = text.length() - text.stripLeading().length();
        var bare = HAN_BLANK.matcher(Digits.halfWidth(text.substring(start)));
        var found = bare.lookingAt() ? marker(MarkerKind.HAN_COMMA, Ordinals.han(bare.group(1)), bare) : null;
        return found == null ? null : placed(found, text, start);
    }

    /** The Ⅱ、 or II. that a text begins with; null where there is none. */
    static @Nullable Marker roman(String text) {
        var start = text.length() - text.stripLeading().length();
        var plain = Digits.halfWidth(text.substring(start));
        var sign = ROMAN_SIGN.matcher(plain);
        if (sign.lookingAt()) {
            return placed(
                    new Marker(
                            MarkerKind.ROMAN,
                            sign.group(1).charAt(0) - 'Ⅰ' + 1,
                            sign.group(1).charAt(0) - 'Ⅰ' + 1,
                            sign.group(),
                            sign.end()),
                    text,
                    start);
        }
        var letters = ROMAN.matcher(plain);
        var found =
                letters.lookingAt() ? marker(MarkerKind.ROMAN, ROMANS.indexOf(letters.group(1)) + 1, letters) : null;
        return found == null ? null : placed(found, text, start);
    }

    private static Marker placed(Marker found, String text, int start) {
        var end = start + found.end;
        while (end < text.length() && Blank.isBlank(text.charAt(end))) {
            end++;
        }
        return new Marker(
                found.kind,
                found.ordinal,
                found.first,
                text.substring(start, start + found.end).strip(),
                end);
    }

    private static @Nullable Marker sign(String plain) {
        if (plain.isEmpty()) {
            return null;
        }
        var single = single(plain.charAt(0));
        if (single != null) {
            return single;
        }
        var division = DIVISION.matcher(plain);
        if (division.lookingAt()) {
            var kind = switch (division.group(2)) {
                case "部分", "篇" -> MarkerKind.PART;
                case "章" -> MarkerKind.CHAPTER;
                default -> MarkerKind.DIVISION;
            };
            return marker(kind, ordinal(division.group(1)), division);
        }
        var han = han(plain);
        return han == null ? arabic(plain) : han;
    }

    private static @Nullable Marker han(String plain) {
        var comma = HAN_COMMA.matcher(plain);
        if (comma.lookingAt()) {
            var ordinal = Ordinals.han(comma.group(1));
            var range = HAN_RANGE.matcher(plain.substring(comma.end()));
            return range.find() && Ordinals.han(range.group(1)) == ordinal + 1
                    ? null
                    : marker(MarkerKind.HAN_COMMA, ordinal, comma);
        }
        var paren = HAN_PAREN.matcher(plain);
        if (paren.lookingAt()) {
            return marker(MarkerKind.HAN_PAREN, Ordinals.han(paren.group(1)), paren);
        }
        var half = HAN_HALF_PAREN.matcher(plain);
        return half.lookingAt() ? marker(MarkerKind.HAN_PAREN, Ordinals.han(half.group(1)), half) : null;
    }

    private static @Nullable Marker arabic(String plain) {
        var decimal = DECIMAL.matcher(plain);
        if (decimal.lookingAt()) {
            return decimal(decimal, plain.substring(decimal.end()));
        }
        var arabic = ARABIC.matcher(plain);
        if (arabic.lookingAt()) {
            return marker(MarkerKind.ARABIC, Integer.parseInt(arabic.group(1)), arabic);
        }
        var paren = ARABIC_PAREN.matcher(plain);
        if (paren.lookingAt()) {
            return marker(MarkerKind.ARABIC_PAREN, Integer.parseInt(paren.group(1)), paren);
        }
        var half = ARABIC_HALF_PAREN.matcher(plain);
        return half.lookingAt() ? marker(MarkerKind.ARABIC_HALF_PAREN, Integer.parseInt(half.group(1)), half) : null;
    }

    private static @Nullable Marker decimal(Matcher decimal, String rest) {
        if (MEASURED.matcher(rest).find() || rest.isBlank() || !startsWord(rest)) {
            return null;
        }
        var parts = decimal.group(2).substring(1).split("\\.", -1);
        var kind = switch (parts.length) {
            case 1 -> MarkerKind.DECIMAL2;
            case 2 -> MarkerKind.DECIMAL3;
            default -> MarkerKind.DECIMAL4;
        };
        var ordinal = Integer.parseInt(parts[parts.length - 1]);
        return ordinal == 0
                ? null
                : new Marker(kind, ordinal, Integer.parseInt(decimal.group(1)), decimal.group(), decimal.end());
    }

    private static boolean startsWord(String rest) {
        var first = rest.strip().charAt(0);
        return Character.isIdeographic(first) || "“《（(".indexOf(first) >= 0;
    }

    private static @Nullable Marker single(char c) {
        if (c >= '①' && c <= '⑳') {
            return one(MarkerKind.CIRCLED, c - '①' + 1, c);
        }
        if (c >= '❶' && c <= '❿') {
            return one(MarkerKind.CIRCLED, c - '❶' + 1, c);
        }
        if (c >= '➀' && c <= '➉') {
            return one(MarkerKind.CIRCLED, c - '➀' + 1, c);
        }
        if (c >= '⑴' && c <= '⒇') {
            return one(MarkerKind.ARABIC_PAREN, c - '⑴' + 1, c);
        }
        if (c >= '⒈' && c <= '⒛') {
            return one(MarkerKind.ARABIC, c - '⒈' + 1, c);
        }
        return c >= '㈠' && c <= '㈩' ? one(MarkerKind.HAN_PAREN, c - '㈠' + 1, c) : null;
    }

    private static Marker one(MarkerKind kind, int ordinal, char c) {
        return new Marker(kind, ordinal, ordinal, String.valueOf(c), 1);
    }

    private static int ordinal(String text) {
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : Ordinals.han(text);
    }

    private static @Nullable Marker marker(MarkerKind kind, int ordinal, Matcher matcher) {
        return ordinal == 0 ? null : new Marker(kind, ordinal, ordinal, matcher.group(), matcher.end());
    }
}
