package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A09: rates whose name says what they are of, however far off they are: 满意度, 资产利用率, 预算调整率. */
final class NamedRates implements Rule {
    private static final Pattern NONE = Pattern.compile("(?!)");
    private static final List<Name> NAMES = List.of(
            new Name(
                    "满意",
                    Pattern.compile("满意[度率](?:已|均|总体)?(?:为|达到?了?|是|：)?$"),
                    Pattern.compile("(?<!不|不太|不够)满意(?!度|率|程度|情况|调查|问卷)"),
                    Pattern.compile("收回|回收|有效|受访|访问|调查|抽样|发放|发出|走访|问卷|随机"),
                    Pattern.compile("发放|发出"),
                    false),
            new Name(
                    "资产",
                    Pattern.compile("资产(?:的)?(?:利用|使用)率(?:已)?(?:为|达到?了?|是|：)?$"),
                    Pattern.compile("在用|实际使用|正常使用|已使用"),
                    Pattern.compile("原值|总额|总值|资产总|账面|全部|所有|固定资产"),
                    NONE,
                    false),
            new Name(
                    "调整率",
                    Pattern.compile("(?:预算)?调整率(?:为|达到?了?|是|：)?$"),
                    Pattern.compile("追加|调增|增加|调增加|核增|净增"),
                    Pattern.compile("年初|^初"),
                    Pattern.compile("调整后|全年|调整为"),
                    true));
    private static final String ASKED = "份人名位张";

    private static final Pattern NOT_OF_NOW = Pattern.compile("目标|计划|要求|上年|去年|同期|力争|确保|预计|不低于|高于|低于|较|同比|平均|得分|综合|其中");
    private static final Pattern WANTED_BEHIND =
            Pattern.compile("^(?:及?以[上内下]|左右|的?(?:年度|预期|绩效|全年|计划)*(?:目标|要求|标准|指标))");

    /**
     * @param key a word without which the rate is not told
     * @param noWhole what it is never of where the whole is told: the sheets handed out beside those that came back
     * @param isFar whether its amounts may stand in the sentence before
     */
    private record Name(String key, Pattern rate, Pattern part, Pattern whole, Pattern noWhole, boolean isFar) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A09);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var passage : Passages.of(text)) {
            for (var at = 0; at < passage.size(); at++) {
                for (var name : NAMES) {
                    if (passage.get(at).text().contains(name.key())) {
                        check(passage.subList(0, at + 1), passage.get(at), name, findings);
                    }
                }
            }
        }
    }

    private static void check(List<Sentence> passage, Sentence sentence, Name name, Consumer<Finding> findings) {
        for (var percent : sentence.quantities(Kind.PERCENT)) {
            var clause = sentence.text().substring(sentence.clauseFrom(percent.from()), percent.from());
            if (percent.isExact()
                    && name.rate().matcher(sentence.before(percent)).find()
                    && !NOT_OF_NOW.matcher(clause).find()
                    && !WANTED_BEHIND.matcher(sentence.behind(percent)).find()) {
                var found = check(told(passage, sentence, name, percent), sentence, name, percent);
                if (found != null) {
                    findings.accept(found);
                }
            }
        }
    }

    /** The exact amounts before the rate: of its sentence and the one before, or of all of the passage. */
    private static List<Told> told(List<Sentence> passage, Sentence sentence, Name name, Quantity percent) {
        var told = new ArrayList<Told>();
        for (var one : name.isFar() ? passage : passage.subList(Math.max(0, passage.size() - 2), passage.size())) {
            for (var quantity : one.quantities()) {
                if ((one != sentence || quantity.to() <= percent.from())
                        && quantity.isExact()
                        && RatePair.isAmount(quantity)) {
                    told.add(new Told(one, quantity));
                }
            }
        }
        return told;
    }

    private static @Nullable Finding check(List<Told> told, Sentence sentence, Name name, Quantity percent) {
        var segment = name.isFar() ? 0 : sentence.text().lastIndexOf('；', percent.from()) + 1;
        var parts = told.stream()
                .filter(one -> one.sentence() == sentence
                        && one.quantity().from() >= segment
                        && name.part().matcher(words(one)).find())
                .toList();
        if (parts.size() != 1) {
            return null;
        }
        var part = parts.get(0);
        var whole = whole(told, part, name, segment);
        var pair = whole == null ? null : RatePair.ofAlike(part, whole);
        var isOther = whole != null && name.noWhole().matcher(words(whole)).find();
        var bases = told.stream()
                .filter(one -> isOther || !name.noWhole().matcher(words(one)).find())
                .toList();
        return pair == null || pair.rate().fits(percent) || isOfAny(bases, percent)
                ? null
                : finding(sentence, percent, pair);
    }

    /** The nearest one with a name of the whole in the segment of the rate, else before it: 收回480份；满意456份. */
    private static @Nullable Told whole(List<Told> told, Told part, Name name, int segment) {
        var wholes = told.stream()
                .filter(one -> one != part
                        && areAlike(one.quantity(), part.quantity())
                        && name.whole().matcher(words(one)).find())
                .toList();
        return wholes.stream()
                .filter(one ->
                        one.sentence() == part.sentence() && one.quantity().from() >= segment)
                .reduce((first, last) -> last)
                .or(() -> wholes.stream()
                        .filter(one ->
                                one.quantity().value().compareTo(part.quantity().value()) >= 0)
                        .reduce((first, last) -> last))
                .orElse(null);
    }

    /** 收回480份，满意456人: one sheet for each who was asked. */
    private static boolean areAlike(Quantity one, Quantity other) {
        return Share.areAlike(one, other) || isAsked(one) && isAsked(other);
    }

    private static boolean isAsked(Quantity one) {
        return one.unit().length() == 1 && ASKED.contains(one.unit());
    }

    private static boolean isOfAny(List<Told> told, Quantity percent) {
        return told.stream()
                .anyMatch(part -> told.stream()
                        .map(whole -> part == whole || !areAlike(part.quantity(), whole.quantity())
                                ? null
                                : RatePair.ofAlike(part, whole))
                        .anyMatch(pair -> pair != null && pair.rate().fits(percent)));
    }

    /** What it is called: the words of its clause before it, behind the quantity before. */
    private static String words(Told one) {
        var before = one.sentence().before(one.quantity());
        var from = Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'));
        return before.substring(from + 1);
    }

    private static Finding finding(Sentence sentence, Quantity percent, RatePair pair) {
        var told = new Told(sentence, percent);
        var rate = pair.rate().like(percent) + "%";
        var message = "比率应为%s（%s÷%s），文中写的是%s，请核对后改正。"
                .formatted(rate, pair.part().written(), pair.whole().written(), told.written());
        return Finding.of(RateCards.A09, message, rate, told.written(), Rates.place(told, pair.part(), pair.whole()))
                .with(new Fix(told.written(), rate));
    }
}
