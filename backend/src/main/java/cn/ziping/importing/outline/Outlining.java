package cn.ziping.importing.outline;

import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the headings of a document and how deep each is. */
public final class Outlining {
    private static final int LONGEST_STYLED = 80;

    private Outlining() {}

    /**
     * @param pieces in reading order, cleaned and joined
     * @param known outlines of templates, by which headings without style and number are recognised
     */
    public static Outline outline(List<Piece> pieces, List<KnownOutline> known) {
        var headings = headings(pieces, known);
        var levels = Levels.of(headings);
        var first = headings.isEmpty() ? pieces.size() : headings.get(0).at();
        var outlined = new ArrayList<Heading>();
        for (var i = 0; i < headings.size(); i++) {
            var end = i + 1 < headings.size() ? headings.get(i + 1).at() : pieces.size();
            outlined.add(heading(
                    headings.get(i),
                    levels.get(i),
                    pieces.subList(headings.get(i).at() + 1, end)));
        }
        return new Outline(List.copyOf(pieces.subList(0, first)), List.copyOf(outlined));
    }

    private static List<Spot> headings(List<Piece> pieces, List<KnownOutline> known) {
        var spots = spots(pieces);
        var sure = sure(spots);
        var chosen = isNumbered(sure) ? spots : recognised(spots, known, sure);
        return chosen == spots ? sure : sure(chosen);
    }

    /** Headings by style and by number; lines without either only where an outline already recognised them. */
    private static List<Spot> sure(List<Spot> spots) {
        var places = spots.stream()
                .filter(spot -> spot.marker() != null || spot.style() != null || spot.known() != null)
                .toList();
        var headings = new ArrayList<Spot>();
        places.stream().filter(spot -> spot.marker() == null).forEach(headings::add);
        Runs.of(places).forEach(run -> headings.addAll(Judgement.headings(run)));
        headings.sort(Comparator.comparingInt(Spot::at));
        return headings;
    }

    private static boolean isNumbered(List<Spot> headings) {
        return headings.stream()
                        .filter(spot -> spot.style() != null || isChapter(spot.marker()))
                        .count()
                > 1;
    }

    private static boolean isChapter(@Nullable Marker marker) {
        return marker != null && marker.kind().isTop();
    }

    private static List<Spot> recognised(List<Spot> spots, List<KnownOutline> known, List<Spot> sure) {
        var isChaptersOnly = sure.stream()
                        .filter(spot -> spot.marker() != null && spot.marker().kind() == MarkerKind.HAN_PAREN)
                        .count()
                > 1;
        var outlines = new Unnumbered(known, Unnumbered.lines(spots), isChaptersOnly);
        return spots.stream()
                .map(spot -> spot.marker() == null && spot.style() == null ? known(spot, outlines) : spot)
                .toList();
    }

    private static Spot known(Spot spot, Unnumbered outlines) {
        var level = outlines.level(spot.shape());
        return new Spot(spot.at(), spot.passage(), null, spot.shape(), null, level, spot.hasText());
    }

    private static List<Spot> spots(List<Piece> pieces) {
        var spots = new ArrayList<Spot>();
        var numbers = BareNumbers.of(pieces);
        for (var i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Passage passage && passage.style() != ParagraphStyle.TITLE) {
                spots.add(spot(i, passage, numbers, i + 1 < pieces.size() && isText(pieces.get(i + 1))));
            }
        }
        return spots;
    }

    private static boolean isText(Piece piece) {
        return piece instanceof Table
                || (piece instanceof Passage passage
                        && passage.outlineLevel() == null
                        && Marker.parse(passage.text()) == null);
    }

    private static Spot spot(int at, Passage passage, BareNumbers numbers, boolean hasText) {
        var marker = numbers.marker(passage.text());
        var words = marker == null ? passage.text() : passage.text().substring(marker.end());
        var shape = Shape.of(words);
        var style = passage.outlineLevel();
        if (style != null && !isStyled(passage, shape)) {
            style = null;
        }
        if (style != null && shape.form() == Shape.Form.TEXT) {
            shape = new Shape(Shape.Form.LINE, Shape.closed(words), "");
        }
        return new Spot(at, passage, marker, shape, style, null, hasText);
    }

    /** Styles get pasted onto whole paragraphs, and onto titles: those are no headings. */
    private static boolean isStyled(Passage passage, Shape shape) {
        var text = Blank.strip(passage.text());
        var isSentence = shape.form() == Shape.Form.TEXT && (text.endsWith("。") || text.endsWith("；"));
        return !text.isEmpty() && text.length() <= LONGEST_STYLED && !isSentence && !HeadingWords.isTitle(text);
    }

    private static Heading heading(Spot spot, int level, List<Piece> below) {
        var marker = spot.marker();
        var passage = spot.passage();
        var pieces = new ArrayList<Piece>();
        var rest = spot.shape().rest();
        var end = passage.text().length() - rest.length();
        if (!rest.isEmpty()) {
            pieces.add(asText(passage.withText(rest)));
        }
        pieces.addAll(below);
        var blocks = passage.parts().stream()
                .filter(part -> part.from() < end)
                .map(Passage.Part::block)
                .toList();
        return new Heading(
                marker == null ? "" : marker.number(), level, spot.shape().label(), List.copyOf(pieces), blocks);
    }

    private static Passage asText(Passage passage) {
        return new Passage(passage.parts(), passage.text(), null, ParagraphStyle.BODY, false);
    }
}
