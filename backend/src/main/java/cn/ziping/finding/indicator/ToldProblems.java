package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many problems or measures there are, beside those that are counted off behind (R09): 发现四项问题：1.… 2.…, and 针对以上四个问题
 * above the measures.
 */
final class ToldProblems implements Rule {
    private static final String NUMBER = "(?<number>[一二两三四五六七八九]|(?<![\\d.])\\d)大?(?<unit>个|项|条|点|类)?(?:方面)?的?";
    private static final String KIND = "(?:主要|突出|共性|具体|明显|较大|存在的?|薄弱|改进|整改|针对性|相应|对应|改进的|整改的)?的?";
    private static final Pattern PROBLEMS = Pattern.compile(NUMBER + KIND + "(?:问题|不足|困难|短板|薄弱环节|差距)");
    private static final Pattern MEASURES = Pattern.compile(NUMBER + KIND + "(?:措施|建议|举措|对策|办法)");
    /** What was told above is taken up again. */
    private static final Pattern ABOVE = Pattern.compile("(?:针对|围绕|对照|对于|结合|根据)(?:以上|上述|前述|存在的|自评发现的|上面|所列|这)+(?:的)?$");
    /** Behind it the list begins. */
    private static final Pattern LEADS = Pattern.compile(
            "(?:需要?(?:改进|解决|关注|重视)|有待[^，。：]{0,6}|(?:，|。)?(?:具体|主要)?(?:表现)?(?:为|是|如下|有|包括|在于)?)?(?:：|，|。|；|$|(?=一是|第一))");

    private static final Pattern BELOW = Pattern.compile("以下|下列|如下");
    /** Counted off otherwise than by numbers. */
    private static final Pattern UNCOUNTED =
            Pattern.compile("[一二三四五六七八九]是|第[一二三四五六七八九]|其[一二三四]|[①-⑨]|（[一二三四五六七八九\\d]）|\\d[.．、]|首先|其次|一方面|；|、");

    private static final Pattern HEADING = Pattern.compile("问题|不足|困难");
    /** Problems that others have found, and only some of them. */
    private static final Pattern OTHERS = Pattern.compile(
            "审计|巡[察视]|检查|督查|督导|人大|信访|投诉|举报|整改(?!措施)|监控|上年|去年|往年|其中|等|第三方|专家|另外|其他|还有|群众|企业|排查|解决|协调|办结|已");
    /** One after the other, at the beginning of a sentence or clause. */
    private static final List<Pattern> STYLES = List.of(
            Pattern.compile("(?:^|[，；：。])([一二三四五六七八九])是"),
            Pattern.compile("(?:^|[，；：。])第([一二三四五六七八九])[，、是]"),
            Pattern.compile("^([1-9])[.．、](?![0-9])"),
            Pattern.compile("^（([1-9])）"),
            Pattern.compile("^（([一二三四五六七八九])）"),
            Pattern.compile("[：；]([1-9])[.．、](?![0-9])"),
            Pattern.compile("[：；]（([1-9])）"),
            Pattern.compile("^([①-⑨])"));

    private static final List<String> KINDS = List.of("问题", "不足", "困难", "短板", "薄弱", "差距", "措施", "建议", "举措", "对策", "办法");
    /** The next list begins. */
    private static final Pattern ENDS = Pattern.compile("^(?:针对|为此|下一步|今后|围绕|对此)|：$");

    private static final String ORDER = "一二三四五六七八九";
    private static final int FAR = 60;
    /** Sentences that may stand between a heading and its first item. */
    private static final int INTRO = 3;

    private static final int LONGEST = 2000;

    @Override
    public List<RuleCard> cards() {
        return List.of(ProblemCounts.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var sentences = text.sentences();
        var lead = -1;
        for (var at = 0; at < sentences.size(); at++) {
            var sentence = sentences.get(at);
            var words = sentence.text();
            if (sentence.kind() == Writing.Kind.HEADING) {
                lead = HEADING.matcher(words).find() ? at : lead;
            } else if (sentence.kind() == Writing.Kind.PARAGRAPH && words.length() < LONGEST && mayTell(words)) {
                if (check(sentences, at, PROBLEMS, "问题", lead, findings)) {
                    lead = at;
                }
                check(sentences, at, MEASURES, "措施", -1, findings);
            }
        }
    }

    private static boolean mayTell(String words) {
        return KINDS.stream().anyMatch(words::contains);
    }

    /** @return whether the sentence leads a list */
    private static boolean check(
            List<Sentence> sentences, int at, Pattern kind, String what, int lead, Consumer<Finding> findings) {
        var sentence = sentences.get(at);
        var match = kind.matcher(sentence.text());
        while (match.find()) {
            var from = sentence.clauseFrom(match.start());
            var before = sentence.text().substring(from, match.start());
            var isAbove = ABOVE.matcher(before).find();
            if (before.endsWith("第")
                    || !isAbove && OTHERS.matcher(before + match.group()).find()) {
                continue;
            }
            var listed = 0;
            if (!isAbove
                    && LEADS.matcher(sentence.text())
                            .region(match.end(), sentence.text().length())
                            .lookingAt()) {
                // Items in running text are told by the rule over counted lists.
                listed = headings(sentences, at, 1);
            } else if (isAbove && lead >= 0) {
                listed = listed(sentences, lead, INTRO);
            }
            var number = number(match.group("number"));
            if (!isAbove
                    && listed == 0
                    && number > 1
                    && BELOW.matcher(before).find()
                    && isUnlisted(sentences, at, match.end())) {
                var words = sentence.place(from, match.end());
                findings.accept(finding(words, what, number + unit(match.group("unit")), "一段没有分条的文字", false));
                return false;
            }
            if (listed > 1 && listed != number) {
                var unit = unit(match.group("unit"));
                findings.accept(
                        finding(sentence.place(from, match.end()), what, number + unit, listed + unit, isAbove));
            }
            if (listed > 1) {
                return !isAbove;
            }
        }
        return false;
    }

    private static String unit(@Nullable String unit) {
        return Objects.requireNonNullElse(unit, "个");
    }

    /** Nothing is counted off up to the next heading, neither in words nor by signs, and there is but one paragraph of it. */
    private static boolean isUnlisted(List<Sentence> sentences, int at, int from) {
        var lead = sentences.get(at);
        var rest = lead.text().substring(from);
        if (!rest.startsWith("：") || UNCOUNTED.matcher(rest).find()) {
            return false;
        }
        for (var i = at + 1; i < Math.min(sentences.size(), at + FAR); i++) {
            var sentence = sentences.get(i);
            if (sentence.kind() == Writing.Kind.HEADING) {
                return true;
            }
            if (sentence.paragraph() != lead.paragraph()
                    || UNCOUNTED.matcher(sentence.text()).find()) {
                return false;
            }
        }
        return false;
    }

    private static Finding finding(Place place, String what, String told, String listed, boolean isAbove) {
        var message = isAbove
                ? "前面列出的%s有%s，这里写的是%s，请核对后改正。".formatted(what, listed, told)
                : "这里写有%2$s%1$s，后面列出的是%3$s，请核对后改正。".formatted(what, told, listed);
        return Finding.of(ProblemCounts.CARD, message, listed, told, place);
    }

    /** Items that are counted off one after the other from there on; 0 where they are not one clean list. */
    private static int listed(List<Sentence> sentences, int at, int within) {
        var headings = headings(sentences, at, within);
        if (headings > 0) {
            return headings;
        }
        Pattern style = null;
        var depth = 0;
        var next = 1;
        for (var i = at; i < Math.min(sentences.size(), at + FAR); i++) {
            var sentence = sentences.get(i);
            var isHeading = sentence.kind() == Writing.Kind.HEADING;
            var words = sentence.text();
            if (words.length() > LONGEST || sentence.kind() == Writing.Kind.TABLE_ROW) {
                return 0;
            }
            if (style == null) {
                style = i == at && isHeading ? null : style(words);
                depth = isHeading ? sentence.path().size() : Integer.MAX_VALUE;
                if (style == null
                        && (i - at >= within
                                || isHeading && i > at
                                || i > at && ENDS.matcher(words).find())) {
                    return 0;
                }
            }
            if (style == null) {
                continue;
            }
            var match = style.matcher(words);
            var isItem = false;
            while (match.find()) {
                isItem = true;
                var number = number(match.group(1));
                if (number == 1 && next > 1) {
                    return next - 1;
                }
                if (number != next) {
                    return 0;
                }
                next++;
            }
            if (isHeading && !isItem && sentence.path().size() <= depth) {
                return next - 1;
            }
        }
        return next - 1;
    }

    /** Headings right below, whose numbers are told no more; 0 where there are none. */
    private static int headings(List<Sentence> sentences, int at, int within) {
        var above = sentences.get(at).path();
        var count = 0;
        for (var i = at + 1; i < Math.min(sentences.size(), at + 2 * FAR); i++) {
            var sentence = sentences.get(i);
            var isHeading = sentence.kind() == Writing.Kind.HEADING;
            var isBelow = sentence.path().size() > above.size()
                    && sentence.path().subList(0, above.size()).equals(above);
            if (isHeading && !isBelow || !isHeading && count == 0 && i - at >= within) {
                return count;
            }
            if (!isHeading && ENDS.matcher(sentence.text()).find()) {
                return count;
            }
            count += isHeading && sentence.path().size() == above.size() + 1 ? 1 : 0;
        }
        return count;
    }

    /** How the first item of the list is counted. */
    private static @Nullable Pattern style(String words) {
        for (var style : STYLES) {
            var match = style.matcher(words);
            if (match.find() && number(match.group(1)) == 1) {
                return style;
            }
        }
        return null;
    }

    private static int number(String sign) {
        var first = sign.charAt(0);
        if (first >= '①' && first <= '⑨') {
            return first - '①' + 1;
        }
        var han = ORDER.indexOf(first == '两' ? '二' : first);
        return han >= 0 ? han + 1 : first - '0';
    }
}
