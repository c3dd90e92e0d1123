package cn.ziping.printing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the lines of an official form stand, from 0 at its left edge to {@link #WIDTH}. Funds and indicators have columns
 * of their own; those that lie near one another become one line, and the scores of both stand below one another.
 *
 * @param indicators ends of the label at the edge and of each column of the indicators
 * @param funds ends of what names the funds, of their lines' names and of each column
 */
record FormLayout(List<Integer> indicators, List<Integer> funds) {
    static final int WIDTH = 1000;
    private static final int EDGE = 45;
    private static final int HEAD = 120;
    private static final int LINE = 150;
    /** Nearer than this two lines look like a mistake. */
    private static final int NEAR = 28;

    /**
     * @param indicators how wide the columns want to be
     * @param indicatorScore which of them has the scores; negative for none
     * @param funds how wide those of the funds want to be
     * @param fundScore which of them has the score; negative for none
     */
    static FormLayout of(List<Integer> indicators, int indicatorScore, List<Integer> funds, int fundScore) {
        var below = Stream.concat(Stream.of(EDGE), indicators.stream()).toList();
        var above = Stream.concat(Stream.of(HEAD, LINE), funds.stream()).toList();
        var isScored = indicatorScore >= 0 && fundScore >= 0;
        var splitBelow = isScored ? indicatorScore + 1 : below.size();
        var splitAbove = isScored ? fundScore + 2 : above.size();
        var left = Math.max(sum(below.subList(0, splitBelow)), sum(above.subList(0, splitAbove)));
        var right =
                Math.max(sum(below.subList(splitBelow, below.size())), sum(above.subList(splitAbove, above.size())));
        var middle = WIDTH * left / (left + right);
        var lines = ends(below, splitBelow, middle);
        return new FormLayout(lines, snapped(ends(above, splitAbove, middle), lines));
    }

    /**
     * The line nearest to this place, or the place itself where none is near.
     *
     * @param from where the cell begins that is to end there: it has a width, and leaves one to the next
     */
    int near(int place, int from) {
        return Stream.concat(indicators.stream(), funds.stream())
                .filter(line -> line > from && line < WIDTH && Math.abs(line - place) <= 2 * NEAR)
                .min(Comparator.comparingInt(line -> Math.abs(line - place)))
                .orElse(Math.max(place, from + 1));
    }

    private static List<Integer> ends(List<Integer> widths, int split, int middle) {
        var ends = new ArrayList<Integer>();
        spread(widths.subList(0, split), 0, middle, ends);
        spread(widths.subList(split, widths.size()), middle, WIDTH, ends);
        return ends;
    }

    private static void spread(List<Integer> widths, int from, int to, List<Integer> ends) {
        var total = sum(widths);
        var sum = 0;
        for (int width : widths) {
            sum += width;
            ends.add(from + (to - from) * sum / total);
        }
    }

    private static List<Integer> snapped(List<Integer> ends, List<Integer> lines) {
        var snapped = new ArrayList<Integer>();
        var before = 0;
        for (int end : ends) {
            var left = before;
            var line = lines.stream()
                    .filter(one -> one > left && Math.abs(one - end) <= NEAR)
                    .min(Comparator.comparingInt(one -> Math.abs(one - end)))
                    .orElse(end);
            snapped.add(Math.max(line, before + 1));
            before = snapped.get(snapped.size() - 1);
        }
        return snapped;
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }
}
