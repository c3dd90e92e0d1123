package cn.ziping.finding.score;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.score.Mark.Role;
import cn.ziping.finding.subject.Writing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes through the text in order and puts all points where they belong. */
final class OutlineReading {
    /** 扣分主要在…扣1分，…扣0.5分 behind several items: not of the last one. */
    private static final Pattern LOSSES = Pattern.compile(
            "^(?:自评|主要|各项|具体)?(?:的)?(?:扣分|失分|丢分|减分)(?:项|点|原因|情况|因素|指标)?(?:主要|分别|集中|具体)?(?:在|为|是|有|：|体现|如下|包括)");

    private static final Pattern SOME = Pattern.compile("主要|等方面|等指标|等\\d*项");
    /** The last of the parts: none is missing. */
    private static final Pattern REST = Pattern.compile("(?:其余|其他|剩余|另外)(?:各|[一二三四五六七八九十两\\d]{1,2})?(?:项|个|类|指标|部分)");

    private static final Pattern BEGINS_PARTS = Pattern.compile("^(?:其中|包括|具体|分别|分项)");

    /** 总分95.1分（预算编制9.5分、预算执行18.6分）: behind the total. */
    private static final Pattern LISTS = Pattern.compile("^(?:（|：|，即|，由)");

    /** 满分105分: bonus points, or a scale of the place's own. */
    private static final Pattern FULL = Pattern.compile("(?:满分|总分值?|总分数)(?:为|是|：|共|计|设定为)?(1\\d\\d)分");

    private final Outline outline;
    private final int year;
    private final boolean isOfProject;
    private final List<Item> headings = new ArrayList<>();
    private final List<Item> numbered = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();
    private Item container;
    private @Nullable Item current;
    private @Nullable Item part;
    private @Nullable Mark last;
    private @Nullable Mark outOf;
    /** The sentence has told the total: 其中：投入14分 behind it is what was earned. */
    private boolean isOfTotal;

    private boolean isListing;
    /** The item whose parts a bracket tells: 产出50分，得48.5分（数量20分得20分…）. */
    private @Nullable Item bracketed;
    /** The sentence lists what was lost by several items at once. */
    private boolean isOfLosses;

    /** The group whose sum the sentence is telling: 产出指标合计50分，得48.5分. */
    private @Nullable Item summed;

    /** @param isOfProject whether a project's total is that of the report */
    OutlineReading(Outline outline, int year, boolean isOfProject) {
        this.outline = outline;
        this.year = year;
        this.isOfProject = isOfProject;
        this.container = outline.root;
    }

    void read(Text text) {
        var paragraph = -1;
        for (var sentence : text.sentences()) {
            var isFirst = sentence.paragraph() != paragraph;
            paragraph = sentence.paragraph();
            if (sentence.kind() == Writing.Kind.HEADING) {
                if (isFirst) {
                    open(sentence);
                }
                read(sentence);
            } else if (sentence.kind() == Writing.Kind.PARAGRAPH) {
                if (isFirst || Markers.kind(sentence.text()) == Markers.ONE_AFTER_ANOTHER) {
                    begin(sentence);
                }
                read(sentence);
            }
        }
    }

    private void open(Sentence heading) {
        var depth = Math.max(1, heading.path().size());
        while (headings.size() >= depth) {
            headings.remove(headings.size() - 1);
        }
        var above = headings.isEmpty() ? outline.root : headings.get(headings.size() - 1);
        container = new Item(above, ItemName.ofLead(heading.text()), heading, true);
        container.isNameOnly = Markers.bare(heading.text()).equals(container.name);
        headings.add(container);
        numbered.clear();
        kinds.clear();
        fresh();
    }

    /** A paragraph: numbered ones are items of their own. */
    private void begin(Sentence sentence) {
        fresh();
        var section = headings.isEmpty() ? outline.root : headings.get(headings.size() - 1);
        var kind = Markers.kind(sentence.text());
        if (kind < 0) {
            var open = numbered.isEmpty() ? section : numbered.get(numbered.size() - 1);
            container = open.isScored() ? section : open;
            return;
        }
        while (kinds.contains(kind)) {
            kinds.remove(kinds.size() - 1);
            numbered.remove(numbered.size() - 1);
        }
        var above = numbered.isEmpty() ? section : numbered.get(numbered.size() - 1);
        container = new Item(above, ItemName.ofLead(sentence.text()), sentence, true);
        container.isNameOnly = Markers.bare(sentence.text()).equals(container.name);
        kinds.add(kind);
        numbered.add(container);
    }

    private void fresh() {
        current = null;
        part = null;
        last = null;
    }

    private void read(Sentence sentence) {
        var scale = FULL.matcher(sentence.text());
        if (scale.find()) {
            outline.full = outline.full.max(new BigDecimal(scale.group(1)));
        }
        outOf = null;
        isOfTotal = false;
        isListing = false;
        isOfLosses = LOSSES.matcher(sentence.text()).find()
                && container.scoredChildren().size() > 1;
        summed = null;
        endBracket();
        if (sentence.kind() == Writing.Kind.PARAGRAPH) {
            container.sentences++;
            container.isOfParts |= sentence.text().indexOf('；') >= 0;
        }
        if (part != null && !BEGINS_PARTS.matcher(sentence.text()).find()) {
            part = null;
        }
        var after = 0;
        var marks = MarkReading.in(sentence);
        outline.tellScheme(marks);
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            read(mark, sentence.text().substring(after, mark.from()), marks, i);
            after = mark.to();
            last = mark;
        }
    }

    private void read(Mark mark, String between, List<Mark> marks, int at) {
        if (mark.role() == Role.AVERAGE
                || last != null && last.role() == Role.AVERAGE && mark.name().isEmpty()) {
            return;
        }
        if (MarkReading.isFull(mark)) {
            outOf = mark;
            return;
        }
        var isOne = isOfProject && TotalWords.isOfProject(mark, between);
        if (isOne || TotalWords.isTotal(mark, container, current, numbered)) {
            if (!OtherYear.isTold(mark.sentence(), mark.from(), year)) {
                outline.add(total(mark, marks, at));
            }
            current = null;
            isOfTotal = true;
            return;
        }
        if (isOfSum(mark, marks, at)) {
            return;
        }
        if (TotalWords.isOfProject(mark, between)) {
            outline.ofProjects.add(mark);
            return;
        }
        if (part != null && Placing.endsParts(part, mark, between)) {
            part = null;
            current = null;
        }
        bracket(mark, between);
        if (Placing.PARTS.matcher(between).find() && current != null && part == null) {
            part = current;
            part.isPartial |= SOME.matcher(between).find();
        }
        if (part != null && REST.matcher(between).find()) {
            part.isWhole = true;
        }
        var role = mark.role();
        if (role == Role.SUBTOTAL) {
            subtotal(mark);
            return;
        }
        isListing |= isOfTotal
                && (Placing.PARTS.matcher(between).find()
                        || last != null && LISTS.matcher(between).find());
        if (role == Role.UNTOLD && isListing && !mark.name().isEmpty()) {
            role = Role.SCORE;
        }
        if (role == Role.UNTOLD && outOf != null && !mark.name().isEmpty()) {
            role = Role.WEIGHT;
        }
        if (role == Role.UNTOLD && !mark.name().isEmpty() && Placing.isAll(mark)) {
            role = Role.WEIGHT;
        }
        if (role == Role.UNTOLD) {
            role = part == null || last == null || mark.name().isEmpty() ? Role.UNTOLD : last.role();
        }
        if (role == Role.UNTOLD || role == Role.TOTAL || role == Role.DEDUCTION && isOfLosses) {
            return;
        }
        put(mark, role, target(mark, role, between));
    }

    /** A bracket behind an item's points opens its parts, and closes them again. */
    private void bracket(Mark mark, String between) {
        if (bracketed != null && between.indexOf('）') >= 0) {
            endBracket();
        }
        var opens = between.lastIndexOf('（');
        var isOpen = opens > between.lastIndexOf('）') && opens < between.length() - 1;
        if (isOpen
                && part == null
                && current != null
                && current.score != null
                && !mark.name().isEmpty()) {
            part = current;
            bracketed = current;
        }
    }

    private void endBracket() {
        if (bracketed != null) {
            part = part == bracketed ? null : part;
            current = null;
            bracketed = null;
        }
    }

    /** 小计得19分: of the nearest group above whose parts have told their points. */
    private void subtotal(Mark mark) {
        for (Item item = numbered.isEmpty() ? container : numbered.get(numbered.size() - 1);
                item != null;
                item = item.parent) {
            if (item.scoredChildren().size() > 1) {
                item.score = item.score == null ? mark : item.score;
                current = null;
                return;
            }
        }
    }

    /** 产出指标合计50分，得48.5分 behind its parts: of the group above, not one part more. */
    private boolean isOfSum(Mark mark, List<Mark> marks, int at) {
        var isSum = Placing.isSum(mark);
        if (!isSum) {
            var goesOn = summed != null && mark.name().isEmpty() && mark.role() == Role.SCORE;
            if (goesOn && summed != null && summed.score == null) {
                summed.score = mark;
            }
            summed = goesOn ? summed : null;
            return goesOn;
        }
        var group = Placing.group(container, mark.name());
        var isOfItsOwn = mark.role() == Role.DEDUCTION || mark.role() == Role.SUBTOTAL;
        if (group == null || isOfItsOwn || group.weight == null && TotalWords.isHigh(mark)) {
            return false;
        }
        var next = at + 1 < marks.size() ? marks.get(at + 1) : null;
        var isWeight = mark.role() == Role.WEIGHT
                || mark.role() == Role.UNTOLD
                        && next != null
                        && next.role() == Role.SCORE
                        && next.name().isEmpty();
        if (isWeight) {
            group.weight = group.weight == null ? mark : group.weight;
            summed = group;
        } else if (mark.role() != Role.UNTOLD) {
            group.score = group.score == null ? mark : group.score;
        }
        current = null;
        return true;
    }

    private Item target(Mark mark, Role role, String between) {
        var name = mark.name();
        if (name.isEmpty() || ItemName.isSame(name, container.name)) {
            var taker = current != null
                    ? current
                    : Placing.isLed(container, mark)
                            ? container
                            : mark.sentence().kind() == Writing.Kind.HEADING ? container : null;
            if (taker == null && !name.isEmpty()) {
                taker = container;
            }
            return taker != null && (Placing.isFree(taker, role) || Placing.isRemark(taker, role, between))
                    ? taker
                    : new Item(part == null ? container : part, "", mark.sentence(), false);
        }
        if (current != null && ItemName.isSame(name, current.name)) {
            return current;
        }
        var known = part == null
                ? role == Role.DEDUCTION ? Placing.scored(container, name) : null
                : Placing.known(part, name);
        if (known != null) {
            return known;
        }
        // 其中经济效益指标扣9分 goes on with what was named before.
        var above = part != null ? part : container;
        return new Item(above, name, mark.sentence(), false);
    }

    private void put(Mark mark, Role role, Item item) {
        switch (role) {
            case WEIGHT -> item.weight = item.weight == null ? mark : item.weight;
            case SCORE -> item.score = item.score == null ? mark : item.score;
            default -> {
                if (item.deductions.stream().noneMatch(one -> one.value().compareTo(mark.value()) == 0)) {
                    item.deductions.add(mark);
                } else {
                    item.repeated = item.repeated.add(mark.value());
                }
            }
        }
        current = item;
    }

    private Outline.Total total(Mark mark, List<Mark> marks, int at) {
        Mark deduction = null;
        for (var i = Math.max(0, at - 1); i < Math.min(marks.size(), at + 2); i++) {
            var one = marks.get(i);
            if (one.role() == Role.DEDUCTION && one.name().isEmpty() && (one.isIn("共扣") || outOf != null)) {
                deduction = one;
            }
        }
        return new Outline.Total(mark, outOf, deduction, container);
    }
}
