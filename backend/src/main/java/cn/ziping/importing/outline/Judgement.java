package cn.ziping.importing.outline;

import java.util.ArrayList;
import java.util.List;

/** Tells headings from the items of lists, a run as a whole: one long item makes all its siblings items. */
final class Judgement {
    private static final int LONGEST_LABEL = 20;

    private Judgement() {}

    /** The members of a run that are headings, with the shape that parts heading from text; none where it is a list. */
    static List<Spot> headings(Run run) {
        var headings = new ArrayList<Spot>();
        if (!run.kind.isTop() && !isLed(run) && score(run) <= 0) {
            return headings;
        }
        for (var member : run.members) {
            var shape = shape(member);
            if (isHeading(run, member, shape)) {
                headings.add(member.spot.with(shape));
            }
        }
        return headings;
    }

    /** Problems and measures, each led by a few words: whatever the words are, all of them lead a text. */
    private static boolean isLed(Run run) {
        return run.members.size() > 1
                && HeadingWords.isAboutMeasures(run.parent)
                && run.members.stream().map(member -> member.spot.shape()).allMatch(Judgement::leadsText);
    }

    private static boolean leadsText(Shape shape) {
        return shape.form() == Shape.Form.LABEL
                && shape.label().length() <= LONGEST_LABEL
                && !shape.hasComma()
                && !isField(shape);
    }

    /** A list is followed by text as its last item is: only text between the members says that they are headings. */
    private static double score(Run run) {
        var size = run.members.size();
        var last = run.members.get(size - 1);
        var isList = size > 1
                && !last.hasChildren
                && run.members.subList(0, size - 1).stream().noneMatch(Run.Member::hasBelow);
        var sum = run.members.stream().mapToDouble(member -> score(run, member)).sum();
        return isList
                        && last.hasBelow()
                        && !HeadingWords.isNoun(last.spot.shape().label())
                ? sum - 3
                : sum;
    }

    private static boolean isHeading(Run run, Run.Member member, Shape shape) {
        if (member.spot.style() != null) {
            return true;
        }
        return switch (shape.form()) {
            case LINE -> run.kind.isTop() || score(run, member) > -2;
            case LABEL -> true;
            case STOPPED -> member.hasBelow() || HeadingWords.isNoun(shape.label());
            case TEXT -> false;
        };
    }

    /** A heading in a file's own style is one, however it ends; a comma may stand where siblings have a full stop. */
    private static Shape shape(Run.Member member) {
        var shape = member.spot.shape();
        var first = isSentence(member, shape) ? Shape.firstClause(member.spot.words()) : shape;
        return first.label().isEmpty() ? shape : first;
    }

    private static boolean isSentence(Run.Member member, Shape shape) {
        return shape.form() == Shape.Form.TEXT
                || (shape.form() == Shape.Form.STOPPED && shape.hasComma() && !member.hasBelow());
    }

    /** Above 0 what speaks for a heading. */
    private static double score(Run run, Run.Member member) {
        var shape = member.spot.shape();
        if (member.spot.style() != null) {
            return 3;
        }
        return switch (shape.form()) {
            case LINE -> line(run, member, shape);
            case STOPPED -> isSentence(member, shape) ? sentence(member) : stopped(run, member, shape);
            case LABEL -> label(run, shape);
            case TEXT -> sentence(member);
        };
    }

    private static double sentence(Run.Member member) {
        return Shape.firstClause(member.spot.words()).label().isEmpty() ? -2 : -0.5;
    }

    private static double line(Run run, Run.Member member, Shape shape) {
        var isNoun = HeadingWords.isNoun(shape.label());
        var isUnit = HeadingWords.isAboutUnits(run.parent) && HeadingWords.isUnit(shape.label());
        var isDuty = HeadingWords.isAboutDuties(run.parent) && HeadingWords.isDuty(shape.label());
        if (isDuty || (isUnit && !member.hasBelow())) {
            return -2;
        }
        var isBracket = run.kind == MarkerKind.HAN_PAREN;
        return (member.hasBelow() ? 2 : -1)
                + (isNoun ? 1 : 0)
                + (isBracket ? 0.5 : 0)
                - (shape.hasComma() && !isNoun ? 0.5 : 0);
    }

    private static double stopped(Run run, Run.Member member, Shape shape) {
        var isNoun = HeadingWords.isNoun(shape.label());
        var against = (HeadingWords.isDuty(shape.label()) ? 3 : 0)
                + (HeadingWords.isAboutDuties(run.parent) ? 2 : 0)
                + (shape.hasComma() && !isNoun ? 1 : 0);
        return (member.hasBelow() ? 2 : -2) - against;
    }

    private static double label(Run run, Shape shape) {
        var label = shape.label();
        var isNoun = HeadingWords.isNoun(label);
        if (HeadingWords.isAboutUnits(run.parent) && HeadingWords.isUnit(label)) {
            return -3;
        }
        if (HeadingWords.isAboutDuties(run.parent) && (!isNoun || HeadingWords.isDuty(label))) {
            return -3;
        }
        if (HeadingWords.isDuty(label)) {
            return -2;
        }
        if (isField(shape) && !(isNoun && HeadingWords.isIndicator(label))) {
            return -1;
        }
        return isNoun ? 2 : label.length() > 20 ? 0 : 1;
    }

    /** A value and no text: 年初预算数：500万元. */
    private static boolean isField(Shape shape) {
        return shape.rest().length() < 15 && !shape.rest().matches(".*[。；;]$");
    }
}
