package cn.ziping.finding.money;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.math.BigDecimal;

/**
 * An amount of money in a sentence with what it is.
 *
 * @param depth how many brackets are open around it
 */
record Amount(Sentence sentence, Quantity quantity, Label label, int depth) {
    private static final int FARTHEST = 300;

    BigDecimal value() {
        return quantity.value();
    }

    Item item() {
        return label.item();
    }

    Stage stage() {
        return label.stage();
    }

    boolean isAside() {
        return label.isAside();
    }

    /** The same, told of something else than the year's money. */
    Amount aside() {
        return new Amount(sentence, quantity, label.aside(), depth);
    }

    boolean isExact() {
        return quantity.isExact();
    }

    boolean isOfSameSentence(Amount other) {
        return sentence == other.sentence;
    }

    /** The words of the sentence before it, as far as they may still be about it. */
    String before() {
        var from = quantity.from();
        return sentence.text().substring(Math.max(0, from - FARTHEST), from);
    }

    /** What it is called in a message. */
    String name() {
        var name = label.words()
                .replaceFirst("^(?:其中|包括|主要|：|，|和|及|、|[（(]?[\\d一二三四五六七八九]{1,2}[）)、.])+", "")
                .replaceFirst("(?:为|是|共|达|：)+$", "");
        return name.isEmpty() ? "合计" : name.length() > 24 ? name.substring(name.length() - 24) : name;
    }

    /** The number with its unit, verbatim. */
    String written() {
        return sentence.excerpt(quantity.from(), quantity.to());
    }
}
