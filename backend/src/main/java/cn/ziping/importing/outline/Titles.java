package cn.ziping.importing.outline;

import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the title at the top of a document, over several lines where it was broken. */
final class Titles {
    /**
     * A title.
     *
     * @param title on one line, without the spaces of converters
     * @param lines passages that it stands in
     */
    record Title(String title, List<Passage> lines) {}

    private static final Pattern LETTERHEAD = Pattern.compile(".*(?:文件|〔\\d{4}〕.*号|\\[\\d{4}\\].*号)$");
    private static final Pattern SUMMARY = Pattern.compile("^(?![（(一二三四五六七八九十\\d]{1,3}[、.）)]).*(?:绩效|自评).*(?:总结|说明)$");
    private static final Pattern SUBTITLE = Pattern.compile("^(?:[（(].{2,40}[)）]|——.{2,40})$");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；：:！？，,].*");
    private static final int LONGEST_LINE = 45;
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_LINES = 4;

    private Titles() {}

    static @Nullable Title find(List<Piece> front) {
        var last = lastLine(front);
        if (last < 0) {
            return null;
        }
        var lines = new ArrayList<Passage>();
        for (var i = last; i >= 0 && lines.size() < MOST_LINES; i--) {
            if (!(front.get(i) instanceof Passage passage)
                    || (i < last && !goesBefore(passage, (Passage) front.get(i + 1)))) {
                break;
            }
            lines.add(0, passage);
        }
        if (last + 1 < front.size()
                && front.get(last + 1) instanceof Passage passage
                && SUBTITLE.matcher(Blank.strip(passage.text())).matches()) {
            lines.add(passage);
        }
        var title = String.join(
                "", lines.stream().map(line -> Blank.collapse(line.text())).toList());
        return new Title(Blank.collapse(title), List.copyOf(lines));
    }

    /** The first line that ends as titles of reports do; else the last of those that the file calls title. */
    private static int lastLine(List<Piece> front) {
        for (var i = 0; i < front.size(); i++) {
            if (front.get(i) instanceof Passage passage && isTitle(passage)) {
                return i;
            }
        }
        var styled = -1;
        for (var i = 0; i < front.size(); i++) {
            if (front.get(i) instanceof Passage passage && passage.style() == ParagraphStyle.TITLE) {
                styled = i;
            }
        }
        return styled;
    }

    private static boolean isTitle(Passage passage) {
        var line = Blank.strip(passage.text());
        return line.length() <= LONGEST_TITLE
                && (HeadingWords.isTitle(line) || SUMMARY.matcher(line).matches())
                && !line.matches(".*[。；！？，].*")
                && !Shape.outsideBrackets(line).matches(".*[：:].*");
    }

    private static boolean goesBefore(Passage passage, Passage next) {
        var line = Blank.strip(passage.text());
        if (line.isEmpty()
                || line.length() > LONGEST_LINE
                || SENTENCE.matcher(line).matches()) {
            return false;
        }
        var isApart = LETTERHEAD.matcher(line).matches()
                || Dates.whole(line) != null
                || Dates.isMonth(line)
                || HeadingWords.isTitle(line)
                || line.matches("附\\s*[件表].*|目\\s*录")
                || SUBTITLE.matcher(line).matches();
        return !isApart && (passage.style() == ParagraphStyle.TITLE || next.style() != ParagraphStyle.TITLE);
    }

    static boolean isSame(Title title, Passage passage) {
        return HeadingWords.bare(title.title).equals(HeadingWords.bare(passage.text()));
    }
}
