package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A11: of this year's amount, last year's, their difference and its percent any three that are told must agree. */
final class Changes implements Rule {
    /** Nothing else is named between a difference and its percent. */
    private static final Pattern ALONE =
            Pattern.compile("[，、（]?(?:同比|增长率|增幅|降幅)?(?:增加|增长|上升|提高|减少|下降|降低)(?:了|率|幅度?|比例)?(?:为|达|约)?");

    private static final Pattern COMPARED =
            Pattern.compile("(?:[较比与同和]|相比，?)[^，；]{0,40}，?[^，；：]{0,12}(?:增加|增长|上升|提高|减少|下降|降低)(?:了|额)?(?:为|约)?$");

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A11);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        @Nullable Sentence last = null;
        for (var sentence : Passages.sentences(text)) {
            var isSame = last != null && last.paragraph() == sentence.paragraph();
            var before = isSame ? last : null;
            last = sentence;
            opposite(sentence, findings);
            Stream.concat(FromToReading.in(sentence).stream(), ChangeReading.in(sentence, before).stream())
                    .filter(Change::isExact)
                    .map(change -> {
                        var found = check(change);
                        return found == null ? StoredChange.check(subject, change) : found;
                    })
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(findings);
        }
    }

    /** 与上年相比增加713.27万元，下降3.78%: the difference and its percent go two ways. */
    private static void opposite(Sentence sentence, Consumer<Finding> findings) {
        var quantities = sentence.quantities();
        for (var i = 0; i + 1 < quantities.size(); i++) {
            var one = quantities.get(i);
            var next = quantities.get(i + 1);
            var isPair = one.isPercent() != next.isPercent()
                    && isDifference(one.isPercent() ? next : one)
                    && ALONE.matcher(sentence.text().substring(one.to(), next.from()))
                            .matches();
            var first = isPair ? Direction.of(sentence, one) : null;
            var then = isPair ? Direction.of(sentence, next) : null;
            var before = sentence.text().substring(0, one.from());
            if (first != null
                    && then != null
                    && first != then
                    && COMPARED.matcher(before).find()) {
                var told = new Told(sentence, one);
                var other = new Told(sentence, next);
                var word = first == Direction.UP ? "增加" : "减少";
                var wrong = then == Direction.UP ? "增加" : "减少";
                findings.accept(Finding.of(
                        RateCards.A11,
                        "同一项变动前面写%s%s，后面又写%s%s，增减方向不一致，请核对后改正。".formatted(word, told.written(), wrong, other.written()),
                        word + other.written(),
                        wrong + other.written(),
                        Rates.place(other, told)));
            }
        }
    }

    private static boolean isDifference(Quantity quantity) {
        return quantity.isMoney() || quantity.kind() == Quantity.Kind.COUNT;
    }

    static @Nullable Finding check(Change change) {
        var now = change.now();
        var before = change.before();
        if (now != null && before != null) {
            return ofBoth(change, now, before);
        }
        var difference = change.difference();
        var percent = change.percent();
        if (now != null && before == null && difference != null && isAboveItself(change, difference)) {
            return aboveItself(change, now, difference);
        }
        if (difference == null || percent == null || before == null && now == null) {
            return null;
        }
        if (before != null) {
            return rate(change, before, Range.of(difference), Range.of(before));
        }
        var fits = change.candidates().stream()
                .map(one -> old(change, one, difference))
                .anyMatch(old -> old.printed().signum() > 0
                        && Range.of(difference).percentOf(old).fits(percent));
        var old = old(change, Objects.requireNonNull(now), difference);
        return fits || old.printed().signum() <= 0 ? null : rate(change, now, Range.of(difference), old);
    }

    /** 4460万元，较上年增加4660万元: nothing can have grown by more than it is. */
    private static boolean isAboveItself(Change change, Quantity difference) {
        return change.isMore()
                && difference.isMoney()
                && !change.candidates().isEmpty()
                && change.candidates().stream()
                        .allMatch(one -> one.isMoney()
                                && one.value().signum() > 0
                                && Range.of(one)
                                                .high()
                                                .compareTo(Range.of(difference).low())
                                        < 0);
    }

    private static Finding aboveItself(Change change, Quantity now, Quantity difference) {
        var told = new Told(change.sentence(), difference);
        var is = new Told(change.from(), now);
        var message = "%s比上期%s%s，增加的比总数还多，请核对后改正。".formatted(is.written(), change.word(), told.written());
        return Finding.of(RateCards.A11, message, null, told.written(), Rates.place(told, is));
    }

    /** What was before: the new amount without what came in addition. */
    private static Range old(Change change, Quantity now, Quantity difference) {
        return change.isMore()
                ? Range.of(now).minus(Range.of(difference))
                : Range.of(now).plus(Range.of(difference));
    }

    private static @Nullable Finding ofBoth(Change change, Quantity now, Quantity before) {
        var difference = change.difference();
        var percent = change.percent();
        for (var one : change.candidates()) {
            if (agrees(change, one, before)) {
                return percent == null || difference == null || before.isPercent()
                        ? null
                        : rateOfBoth(change, one, before, difference);
            }
        }
        var exact = Range.of(now).minus(Range.of(before));
        if (exact.printed().signum() != 0 && exact.printed().signum() > 0 != change.isMore()) {
            return direction(change, now, before);
        }
        if (difference != null) {
            return difference(change, now, before, difference);
        }
        return percent == null ? null : rate(change, before, exact.abs(), Range.of(before));
    }

    private static @Nullable Finding rateOfBoth(Change change, Quantity now, Quantity before, Quantity difference) {
        // The difference of two rounded amounts is less exact than the one that is told.
        var exact = difference(change, now, before).printed();
        var isRight = before.value().signum() > 0
                && new Range(exact, exact, exact)
                        .percentOf(Range.of(before))
                        .fits(Objects.requireNonNull(change.percent()));
        return isRight ? null : rate(change, before, Range.of(difference), Range.of(before));
    }

    private static Range difference(Change change, Quantity now, Quantity before) {
        return change.isMore()
                ? Range.of(now).minus(Range.of(before))
                : Range.of(before).minus(Range.of(now));
    }

    /** Whether the difference is right; where none is told, the percent. */
    private static boolean agrees(Change change, Quantity now, Quantity before) {
        var exact = difference(change, now, before);
        if (exact.high().signum() < 0) {
            return false;
        }
        var difference = change.difference();
        if (difference != null) {
            return before.isPercent() ? isPointsBetween(now, before, exact, difference) : exact.fits(difference);
        }
        var percent = change.percent();
        if (percent == null) {
            return true;
        }
        var isOfRates = before.isPercent();
        return isOfRates && exact.fits(percent)
                || before.value().signum() > 0
                        && exact.percentOf(Range.of(before)).fits(percent);
    }

    /** 由91%提高到98.5%，提高7.5个百分点: rates without decimals are subtracted as they stand. */
    private static boolean isPointsBetween(Quantity now, Quantity before, Range exact, Quantity difference) {
        var step = now.step().min(before.step()).max(difference.step());
        var near = new Range(
                exact.printed().subtract(step), exact.printed(), exact.printed().add(step));
        return near.fits(difference);
    }

    private static @Nullable Finding rate(Change change, Quantity known, Range difference, Range before) {
        var percent = Objects.requireNonNull(change.percent());
        if (before.printed().signum() <= 0) {
            return null;
        }
        var exact = difference.percentOf(before);
        if (exact.fits(percent)) {
            return null;
        }
        var told = new Told(change.sentence(), percent);
        var rate = exact.like(percent) + "%";
        var message = "按文中的数额，%s幅度应为%s（以上期数为分母），文中写的是%s，请核对后改正。".formatted(change.word(), rate, told.written());
        return Finding.of(
                        RateCards.A11,
                        message,
                        rate,
                        told.written(),
                        Rates.place(told, new Told(change.sentence(), known)))
                .with(new Fix(told.written(), rate));
    }

    private static Finding direction(Change change, Quantity now, Quantity before) {
        var wrong = Stream.of(change.difference(), change.percent(), now)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var told = new Told(change.sentence(), wrong);
        var was = new Told(change.sentence(), before);
        var is = new Told(change.from(), now);
        var message = "由%s到%s应为%s，文中写的是%s，请核对后改正。"
                .formatted(was.written(), is.written(), change.isMore() ? "减少" : "增加", change.word());
        return Finding.of(
                RateCards.A11, message, change.isMore() ? "减少" : "增加", change.word(), Rates.place(told, was, is));
    }

    private static Finding difference(Change change, Quantity now, Quantity before, Quantity difference) {
        var told = new Told(change.sentence(), difference);
        var was = new Told(change.sentence(), before);
        var is = new Told(change.from(), now);
        var exact = Amounts.in(difference, Range.of(now).minus(Range.of(before)).abs());
        var message = "%s与%s相比应%s%s，文中写的是%s，请核对后改正。"
                .formatted(is.written(), was.written(), change.word(), exact, told.written());
        return Finding.of(RateCards.A11, message, exact, told.written(), Rates.place(told, was, is))
                .with(new Fix(told.written(), exact));
    }
}
