package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A stated number and the list behind it: 设5个内设机构：1、办公室；2、…, 下属单位2个，分别为…, 主要有三个方面：一是…. */
final class CountedLists implements Rule {
    private static final int MOST = 99;
    /** Longer than any list that is told in running text. */
    private static final int LONGEST = 8_000;

    private static final String NOUN = "[^，；：（）、\\d]{0,20}?(?:（[^（）]{1,6}）[^，；：（）、\\d]{0,6}?)?";
    private static final Pattern COLON =
            Pattern.compile("^(?<noun>" + NOUN + ")(?:，?(?:具体|如下|即|分别|依次)?(?:为|是|有|如下)?)：");
    /** Says that the list is all of them, one by one. */
    private static final Pattern ONE_BY_ONE = Pattern.compile("^(?<noun>" + NOUN
            + ")(?:，(?:即|分别为|分别是|依次为|依次是|具体为|具体是|具体包括|为(?!了))|（(?:即|分别为|分别是|具体为)|(?:分别|依次)(?:为|是))：?");

    private static final Pattern BRACKET = Pattern.compile("^(?<noun>" + NOUN + ")（(?!含|包括|其中|不含|如|详见|见|主要|约|占|按|以)");
    private static final Pattern PARTIAL = Pattern.compile("主要|包括|其中|例如|比如|含|涉及|特别|重点");
    /** 在5个乡镇开展：, 对3个项目分析如下： introduce something else than the things themselves. */
    private static final Pattern OTHER_LIST = Pattern.compile("情况|原则|要求|分析|说明|开展|进行|作如下|标准|流程|简介|介绍|成效|做法");

    private static final Pattern EACH = Pattern.compile("每|各$|各有|第$|前$|后$|上述|以上$|这$|该$");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A14);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var sentences = Readable.all(text);
        for (var i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).kind() == Writing.Kind.PARAGRAPH) {
                check(sentences, i, findings);
            }
        }
    }

    private static void check(List<Sentence> sentences, int at, Consumer<Finding> findings) {
        var sentence = sentences.get(at);
        for (var quantity : Counts.withWords(sentence)) {
            if (!Counts.isWhole(quantity)
                    || Counts.of(quantity) < 2
                    || Counts.of(quantity) > MOST
                    || isEach(sentence, quantity)) {
                continue;
            }
            var behind = sentence.text().substring(quantity.to());
            if (byMarks(sentences, at, quantity, behind, findings) || byNames(sentence, quantity, behind, findings)) {
                return;
            }
        }
    }

    private static boolean isEach(Sentence sentence, Quantity quantity) {
        var before = sentence.text().substring(Math.max(0, quantity.from() - 4), quantity.from());
        return EACH.matcher(before).find();
    }

    /** @return whether it was told */
    private static boolean byMarks(
            List<Sentence> sentences, int at, Quantity quantity, String behind, Consumer<Finding> findings) {
        for (var intro : List.of(COLON, ONE_BY_ONE, BRACKET)) {
            var match = intro.matcher(behind);
            if (!match.find() || OTHER_LIST.matcher(match.group("noun")).find()) {
                continue;
            }
            var count = ListMarks.count(rest(sentences, at, behind.substring(match.end())), Counts.of(quantity));
            if (count.isEmpty()) {
                continue;
            }
            if (count.get() < 2 || count.get() == Counts.of(quantity)) {
                return false;
            }
            tell(sentences.get(at), quantity, String.valueOf(count.get()), behind, findings);
            return true;
        }
        return false;
    }

    /** What follows up to the next heading: a list may go on over sentences and paragraphs. */
    private static String rest(List<Sentence> sentences, int at, String body) {
        var rest = new StringBuilder(body);
        var section = sentences.get(at).place().section();
        for (var i = at + 1; i < sentences.size() && rest.length() < LONGEST; i++) {
            var next = sentences.get(i);
            if (next.kind() != Writing.Kind.PARAGRAPH
                    || !Objects.equals(next.place().section(), section)) {
                break;
            }
            if (!rest.isEmpty()) {
                rest.append('。');
            }
            rest.append(next.text());
        }
        return rest.toString();
    }

    private static boolean byNames(Sentence sentence, Quantity quantity, String behind, Consumer<Finding> findings) {
        var colon = COLON.matcher(behind);
        var oneByOne = ONE_BY_ONE.matcher(behind);
        var bracket = BRACKET.matcher(behind);
        var isOneByOne = oneByOne.find();
        var isBracket = !isOneByOne && bracket.find() && ListBody.isList(behind.substring(bracket.end()));
        if (!isOneByOne && !isBracket && !colon.find()) {
            return false;
        }
        var match = isOneByOne ? oneByOne : isBracket ? bracket : colon;
        if (OTHER_LIST.matcher(match.group("noun")).find()) {
            return false;
        }
        var isInBracket = match.group().lastIndexOf('（') > match.group().lastIndexOf('）');
        var body = behind.substring(match.end());
        var readings = ListBody.readings(body, isInBracket);
        if (readings.isEmpty() || hasItsUnit(body, quantity)) {
            return false;
        }
        var first = readings.get(0);
        var number = Counts.of(quantity);
        var isCertain = first.areAlike() || isOneByOne && !isInBracket && first.least() == first.most();
        if (!isCertain || first.most() < 2 || readings.stream().anyMatch(reading -> reading.holds(number))) {
            return false;
        }
        if (PARTIAL.matcher(match.group() + body.substring(0, Math.min(4, body.length())))
                        .find()
                && number > first.most()) {
            return false;
        }
        var listed = first.least() == first.most() ? String.valueOf(first.least()) : first.least() + "至" + first.most();
        tell(sentence, quantity, listed, behind, findings);
        return true;
    }

    /** 10处：已完工6处、在建4处 are parts of a number, no names. */
    private static boolean hasItsUnit(String body, Quantity quantity) {
        return Pattern.compile("\\d" + Pattern.quote(quantity.unit()))
                .matcher(body)
                .find();
    }

    private static void tell(
            Sentence sentence, Quantity quantity, String listed, String behind, Consumer<Finding> findings) {
        var to = Math.min(sentence.text().length(), quantity.to() + Math.min(behind.length(), 60));
        var message = "文中写“%s”，后面列出的是%s，个数不一致，请核对后改正。"
                .formatted(sentence.excerpt(quantity.from(), quantity.to()), listed + quantity.unit());
        findings.accept(Finding.of(
                Cards.A14,
                message,
                listed + quantity.unit(),
                Counts.written(quantity),
                sentence.place(sentence.clauseFrom(quantity.from()), Math.max(to, sentence.clauseTo(quantity.to())))));
    }
}
