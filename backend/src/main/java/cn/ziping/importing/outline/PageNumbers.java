package cn.ziping.importing.outline;

import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.measure.Digits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that are nothing but the number of a page. One in dashes or with its words says so itself; a bare number
 * may be a cell of a table, so it must count on with others across a page of text, or stand at the edge of its page.
 */
final class PageNumbers {
    private static final String DASH = "[-—–―−－~～_·•]";
    private static final Pattern DECORATED =
            Pattern.compile(DASH + "{1,3}\\s*(\\d{1,3}|[IVXivx]{1,5})\\s*" + DASH + "{1,3}");
    private static final Pattern WORDED = Pattern.compile(
            "(?:第\\s*\\d{1,3}\\s*页(?:\\s*[,，/|]?\\s*[（(]?共\\s*\\d{1,3}\\s*页[)）]?)?|[Pp]age\\s*\\d{1,3}(?:\\s*of\\s*\\d{1,3})?)");
    private static final Pattern BARE = Pattern.compile("(\\d{1,3})(?:\\s*[/／]\\s*(\\d{1,3}))?");
    /** Characters between two numbers that are at least a page, however many tables it has. */
    private static final int SHORTEST_PAGE = 150;

    private static final NavigableMap<Integer, Integer> NONE = Collections.emptyNavigableMap();
    private static final Pattern CELL = Pattern.compile("[\\d.,%/\\s]+");

    private static final int LONGEST = 40;

    private record Bare(int index, int number, int position) {}

    private final List<Block> blocks;

    private PageNumbers(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Indices of the blocks that are page numbers. */
    static Set<Integer> of(List<Block> blocks) {
        return new PageNumbers(blocks).find();
    }

    private Set<Integer> find() {
        var found = new HashSet<Integer>();
        var bare = new ArrayList<Bare>();
        var position = 0;
        for (var i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Paragraph paragraph)) {
                position += SHORTEST_PAGE;
                continue;
            }
            var text = Blank.strip(Digits.halfWidth(paragraph.text()));
            if (text.length() > LONGEST) {
                position += text.length();
                continue;
            }
            if (DECORATED.matcher(text).matches() || WORDED.matcher(text).matches()) {
                found.add(i);
            }
            var number = BARE.matcher(text);
            if (number.matches() && isPossible(number) && isAlone(i)) {
                bare.add(new Bare(i, Integer.parseInt(number.group(1)), position));
            }
            position += text.length();
        }
        chain(bare, found);
        return found;
    }

    private static boolean isPossible(Matcher number) {
        var of = number.group(2);
        return of == null || Integer.parseInt(number.group(1)) <= Integer.parseInt(of);
    }

    private void chain(List<Bare> bare, Set<Integer> found) {
        var byNumber = new HashMap<Integer, NavigableMap<Integer, Integer>>();
        bare.forEach(one ->
                byNumber.computeIfAbsent(one.number, any -> new TreeMap<>()).putIfAbsent(one.position, one.index));
        for (var one : bare) {
            if (isAtEdge(one)) {
                found.add(one.index);
            }
            var after = byNumber.getOrDefault(one.number + 1, NONE).ceilingEntry(one.position + SHORTEST_PAGE);
            if (after != null) {
                found.add(one.index);
                found.add(after.getValue());
            }
        }
    }

    /** A number among other short lines is a cell of a table that lost its lines. */
    private boolean isAlone(int index) {
        return !isCell(index - 1) && !isCell(index + 1);
    }

    private boolean isCell(int index) {
        var text = text(index);
        return text != null && !text.isEmpty() && CELL.matcher(text).matches();
    }

    private @Nullable String text(int index) {
        return index >= 0 && index < blocks.size() && blocks.get(index) instanceof Paragraph paragraph
                ? Blank.strip(Digits.halfWidth(paragraph.text()))
                : null;
    }

    /** At the first or last line of its page, and the number fits the page but for a cover and contents before it. */
    private boolean isAtEdge(Bare bare) {
        var page = blocks.get(bare.index).page();
        if (page == null || bare.number > page || page - bare.number > 4) {
            return false;
        }
        var before = bare.index == 0 ? null : blocks.get(bare.index - 1).page();
        var after = bare.index + 1 == blocks.size()
                ? null
                : blocks.get(bare.index + 1).page();
        return !page.equals(before) || !page.equals(after);
    }
}
