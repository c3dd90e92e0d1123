package cn.ziping.finding.score;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.subject.Writing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that the text scores, or a heading that such things stand below. Built in one pass, then only read. */
final class Item {
    final @Nullable Item parent;
    final String name;
    /** Where it is first named. */
    final @Nullable Sentence sentence;
    /** A heading, or a paragraph with a number: it is there although nobody scores it. */
    final boolean isNumbered;

    final List<Item> children = new ArrayList<>();
    final List<Mark> deductions = new ArrayList<>();

    /** Deductions of a value that was told before: the same once more, or as many points lost by something else. */
    BigDecimal repeated = BigDecimal.ZERO;

    @Nullable
    Mark weight;

    @Nullable
    Mark score;
    /** Whose part some points are cannot be told: nothing below it is certain. */
    boolean isUnclear;
    /** The last of the parts is told to be all the rest. */
    boolean isWhole;
    /** The parts are told to be only some (主要, 等). */
    boolean isPartial;
    /** Sentences below it that hold something, up to the next heading or number. */
    int sentences;
    /** Several things are told in one sentence, parted by semicolons. */
    boolean isOfParts;

    /** Nothing but its name stands in its heading or first sentence. */
    boolean isNameOnly;

    Item(@Nullable Item parent, String name, @Nullable Sentence sentence, boolean isNumbered) {
        this.parent = parent;
        this.name = name;
        this.sentence = sentence;
        this.isNumbered = isNumbered;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    @Nullable
    BigDecimal scored() {
        return score == null ? null : score.value();
    }

    @Nullable
    BigDecimal weighted() {
        return weight == null ? null : weight.value();
    }

    /** No more was read of it than its name and the sentence that comes next. */
    boolean isBegun() {
        var isHeading = sentence != null && sentence.kind() == Writing.Kind.HEADING;
        return children.isEmpty() && sentences == (isHeading ? 1 : 2);
    }

    /** Whether it or anything below has a score. */
    boolean isScored() {
        return score != null || children.stream().anyMatch(Item::isScored);
    }

    List<Item> scoredChildren() {
        return children.stream().filter(Item::isScored).toList();
    }

    /** Its own score, else what its parts come to. */
    BigDecimal worth() {
        return score != null
                ? score.value()
                : Points.sum(scoredChildren().stream().map(Item::worth).toList());
    }

    Stream<Item> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Item::all));
    }

    /** What has a score of its own, without looking into it. */
    List<Item> groups() {
        return score != null
                ? List.of(this)
                : children.stream().flatMap(item -> item.groups().stream()).toList();
    }

    /** The nearest that is a heading of the outline or the text itself. */
    Item container() {
        var item = this;
        while (item.parent != null && !item.isNumbered) {
            item = item.parent;
        }
        return item;
    }

    /** A single score below a heading without one is the heading's. */
    void absorb() {
        children.forEach(Item::absorb);
        var scored = scoredChildren();
        if (score != null || scored.size() != 1 || parent == null || !isNumbered) {
            return;
        }
        var only = scored.get(0);
        var fits = weight == null || only.weight == null || Objects.equals(weight.value(), only.weight.value());
        if (only.name.isEmpty() && only.children.isEmpty() && fits) {
            weight = weight == null ? only.weight : weight;
            score = only.score;
            deductions.addAll(only.deductions);
            children.remove(only);
        }
    }
}
