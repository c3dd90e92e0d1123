package cn.ziping.importing.outline;

import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that are numbers only because of others in the same document: 1 above 1.1, 一 with a blank above 二, Ⅰ above Ⅱ. */
final class BareNumbers {
    private static final int LONGEST = 20;
    /** 5 名工作人员 is a sentence that a line break parted. */
    private static final Pattern COUNTED =
            Pattern.compile("名(?!称)|台|项(?!目)|次|件|座|条(?!件)|所(?![属有])|处(?![室理])|套|只|种(?![植子])|间|块|笔|份|辆|场(?!地)|天|周|小时");

    private final Set<Integer> chapters = new HashSet<>();
    private boolean hasBareChapter;
    private boolean hasHan;
    private boolean hasRoman;

    private BareNumbers() {}

    static BareNumbers of(List<Piece> pieces) {
        var numbers = new BareNumbers();
        var texts = pieces.stream()
                .filter(Passage.class::isInstance)
                .map(piece -> ((Passage) piece).text())
                .toList();
        var isHanNumbered = false;
        for (var text : texts) {
            var marker = Marker.parse(text);
            if (marker != null && marker.kind() == MarkerKind.DECIMAL2) {
                numbers.chapters.add(marker.first());
            }
            isHanNumbered |= marker != null && marker.kind().isTop();
        }
        numbers.goOn(texts);
        numbers.hasHan = !isHanNumbered && isRun(texts, false);
        numbers.hasRoman = !isHanNumbered && isRun(texts, true);
        return numbers;
    }

    /** Chapters after those with sections: 3 自评结论 has none, and counts on. */
    private void goOn(List<String> texts) {
        var last = 0;
        for (var text : chapters.isEmpty() ? List.<String>of() : texts) {
            var bare = Marker.chapterOfDecimals(text);
            if (bare == null) {
                continue;
            }
            var words = text.substring(bare.end());
            if (chapters.contains(bare.ordinal()) && isLine(words)) {
                hasBareChapter = true;
                last = bare.ordinal();
            } else if (hasBareChapter && bare.ordinal() == last + 1 && isNoun(text, bare)) {
                chapters.add(bare.ordinal());
                last = bare.ordinal();
            }
        }
    }

    private static boolean isNoun(String text, Marker bare) {
        var words = Blank.strip(text.substring(bare.end()));
        var hasBlank = Blank.isBlank(text.charAt(bare.end() - 1));
        return hasBlank
                && !COUNTED.matcher(words).lookingAt()
                && words.length() <= LONGEST
                && isLine(words)
                && HeadingWords.isNoun(words);
    }

    /** Whether 1 and 2 stand in the document in this order, each before a line of a few words. */
    private static boolean isRun(List<String> texts, boolean isRoman) {
        var next = 1;
        for (var text : texts) {
            var marker = isRoman ? Marker.roman(text) : Marker.hanBeforeBlank(text);
            if (marker != null && marker.ordinal() == next && isLine(text.substring(marker.end()))) {
                next++;
            }
        }
        return next > 2;
    }

    private static boolean isLine(String words) {
        return Shape.of(words).form() == Shape.Form.LINE;
    }

    @Nullable
    Marker marker(String text) {
        var marker = Marker.parse(text);
        if (marker != null) {
            return marker;
        }
        var bare = chapters.isEmpty() ? null : Marker.chapterOfDecimals(text);
        if (bare != null && chapters.contains(bare.ordinal()) && isLine(text.substring(bare.end()))) {
            return bare;
        }
        var other = hasHan ? Marker.hanBeforeBlank(text) : null;
        other = other == null && hasRoman ? Marker.roman(text) : other;
        return other != null && isLine(text.substring(other.end())) ? other : null;
    }
}
