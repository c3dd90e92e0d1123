package cn.ziping.importing.outline;

import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the lines of tables of contents. */
final class ContentsPages {
    private static final Pattern HEADING = Pattern.compile("[【\\[]?(?:目录|CONTENTS|Contents|目次)[】\\]]?[：:]?");
    private static final String PAGE = "[-—(（]?\\s*(?:\\d{1,3}|[IVX]{1,4})\\s*[-—)）]?";
    /** Words, dots or a gap, a page. */
    private static final Pattern LED = Pattern.compile(
            "(\\S.*?)\\s*(?:\\t\\s*|[.．·•]{3,}\\s*|(?:[.．·•]\\s){3,}|…+\\s*|[-—_]{3,}\\s*|\\s{2,})" + PAGE);

    private static final Pattern ENDING = Pattern.compile("(\\S.*?\\D)\\s*" + PAGE);
    private static final Pattern PAGE_ALONE = Pattern.compile(PAGE);
    private static final String PAGE_ENDS = "0123456789IVX-—)）";
    private static final String PUNCTUATION = ":：。.．、";
    private static final int LONGEST = 90;
    private static final String END = "。";

    private final List<Block> blocks;
    private final List<String> texts;
    /** The same without pages, blanks and punctuation. */
    private final List<String> bare;

    private final Set<Integer> found = new HashSet<>();
    /** Where a line stands last, without its page: a line of contents comes again as a heading. Sorted, to find beginnings. */
    private final NavigableMap<String, Integer> last = new TreeMap<>();

    private ContentsPages(List<Block> blocks) {
        this.blocks = blocks;
        this.texts = blocks.stream().map(ContentsPages::text).toList();
        this.bare = texts.stream().map(ContentsPages::bare).toList();
        for (var i = 0; i < blocks.size(); i++) {
            last.put(bare.get(i), i);
        }
    }

    /** Indices of the blocks that are contents, the word 目录 too. */
    static Set<Integer> of(List<Block> blocks) {
        return new ContentsPages(blocks).find();
    }

    private Set<Integer> find() {
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph && paragraph.style() == ParagraphStyle.CONTENTS) {
                found.add(i);
            } else if (HEADING.matcher(Blank.none(text(i))).matches()) {
                below(i);
            }
        }
        withoutHeading();
        return found;
    }

    private void below(int heading) {
        var first = "";
        var end = heading;
        for (var i = heading + 1; i < blocks.size() && blocks.get(i) instanceof Paragraph; i++) {
            var text = text(i);
            if (text.isEmpty()) {
                continue;
            }
            if (!isLine(i) || (!first.isEmpty() && bare.get(i).equals(first))) {
                break;
            }
            first = first.isEmpty() ? bare.get(i) : first;
            end = i;
        }
        for (var i = heading; end > heading && i <= end; i++) {
            found.add(i);
        }
        if (end == heading
                && next(heading) instanceof Paragraph paragraph
                && paragraph.style() == ParagraphStyle.CONTENTS) {
            found.add(heading);
        }
    }

    private Block next(int index) {
        for (var i = index + 1; i < blocks.size(); i++) {
            if (!text(i).isEmpty()) {
                return blocks.get(i);
            }
        }
        return blocks.get(index);
    }

    /** With a page at its end; or of a contents without pages, if it comes again; or one that goes on in the next line. */
    private boolean isLine(int index) {
        var text = text(index);
        if (text.length() > LONGEST || text.endsWith("。") || text.endsWith("；")) {
            return false;
        }
        if (isLed(text) || PAGE_ALONE.matcher(text).matches()) {
            return true;
        }
        var hasPage = endsAsPage(text) && ENDING.matcher(text).matches() && Marker.parse(text) != null;
        var comesAgain = comesAgain(index);
        var goesOn = Marker.parse(text) != null
                && index + 1 < blocks.size()
                && isLed(text(index + 1))
                && Marker.parse(text(index + 1)) == null;
        return hasPage || comesAgain || goesOn;
    }

    private static boolean isLed(String text) {
        return text.length() <= LONGEST && endsAsPage(text) && LED.matcher(text).matches();
    }

    /** Spares most lines the search for leaders. */
    private static boolean endsAsPage(String text) {
        return !text.isEmpty() && PAGE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private boolean startsLater(int index, String bare) {
        if (bare.length() < 6) {
            return false;
        }
        for (var line : last.tailMap(bare, true).entrySet()) {
            if (!line.getKey().startsWith(bare)) {
                return false;
            }
            if (line.getValue() > index) {
                return true;
            }
        }
        return false;
    }

    /** Three numbered lines with leaders and pages that do not fall are contents even without the word. */
    private void withoutHeading() {
        var run = new ArrayList<Integer>();
        for (var i = 0; i <= blocks.size(); i++) {
            var text = i < blocks.size() ? text(i) : END;
            if (text.isEmpty()) {
                continue;
            }
            var isLine = text.length() <= LONGEST
                    && text.chars().filter(c -> c == '\t').count() <= 2
                    && Marker.parse(text) != null
                    && isLed(text);
            if (isLine) {
                run.add(i);
                continue;
            }
            if (run.size() >= 3 && run.stream().filter(at -> comesAgain(at)).count() * 2 >= run.size()) {
                found.addAll(run);
            }
            run.clear();
        }
    }

    private boolean comesAgain(int index) {
        return last.getOrDefault(bare.get(index), 0) > index || startsLater(index, bare.get(index));
    }

    private String text(int index) {
        return texts.get(index);
    }

    private static String text(Block block) {
        return block instanceof Paragraph paragraph
                ? Blank.strip(Marks.remove(paragraph.text(), new ArrayList<>()))
                : "";
    }

    private static String bare(String line) {
        if (line.length() > LONGEST) {
            return Blank.none(line.substring(0, LONGEST));
        }
        var led = LED.matcher(line);
        var words = endsAsPage(line) && led.matches() ? led.group(1) : line;
        var bare = new StringBuilder(words.length());
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            if (!Blank.isBlank(c) && PUNCTUATION.indexOf(c) < 0) {
                bare.append(c == '（' ? '(' : c == '）' ? ')' : c);
            }
        }
        return bare.toString();
    }
}
