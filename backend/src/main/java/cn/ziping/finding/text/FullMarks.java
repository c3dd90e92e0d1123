package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Full marks for something, in a sentence (满意度指标10分，自评得分10分) or in a row.
 *
 * @param words what is told
 */
record FullMarks(String words, Place place) {
    private static final Pattern FULL = Pattern.compile("得?满分|未扣分|不扣分");

    /** @param isMeant whether the words that name what has full marks are of what is looked for */
    static Optional<FullMarks> of(Subject subject, Text text, Pattern named, Predicate<String> isMeant) {
        return Readable.all(text).stream()
                .flatMap(sentence -> in(sentence, named).stream())
                .filter(full -> isMeant.test(full.words()))
                .findFirst()
                .or(() -> subject.indicators().stream()
                        .flatMap(row -> in(row, named).stream())
                        .filter(full -> isMeant.test(full.words()))
                        .findFirst());
    }

    private static Optional<FullMarks> in(Sentence sentence, Pattern named) {
        var match = named.matcher(sentence.text());
        while (match.find()) {
            var from = sentence.clauseFrom(match.start());
            var end = endOf(sentence.text(), match.end());
            var marks = sentence.quantities(Quantity.Kind.POINTS).stream()
                    .filter(one -> one.from() >= match.end() && one.to() <= end)
                    .limit(2)
                    .toList();
            var words = sentence.text().substring(from, end);
            var isFull = marks.size() == 2 && areFull(words, marks.get(0), marks.get(1));
            if (isFull || marks.size() < 2 && FULL.matcher(words).find()) {
                var to = isFull ? marks.get(1).to() : end;
                return Optional.of(new FullMarks(sentence.excerpt(from, to).strip(), sentence.place(from, to)));
            }
        }
        return Optional.empty();
    }

    private static boolean areFull(String words, Quantity weight, Quantity score) {
        return words.contains("得") && !words.contains("扣") && weight.value().compareTo(score.value()) == 0;
    }

    /** The marks of the next item stand behind a semicolon. */
    private static int endOf(String text, int from) {
        var end = text.indexOf('；', from);
        return end < 0 ? text.length() : end;
    }

    private static Optional<FullMarks> in(Indicator row, Pattern named) {
        var own = own(row);
        var weight = row.weight();
        var score = row.score();
        if (weight == null
                || score == null
                || weight.signum() <= 0
                || weight.compareTo(score) != 0
                || !named.matcher(own).find()) {
            return Optional.empty();
        }
        var words = "%s分值%s，得分%s".formatted(own, weight.toPlainString(), score.toPlainString());
        return Optional.of(new FullMarks(words, Place.of(row, "score", score.toPlainString())));
    }

    /** What the row itself is called: 财务合规性 below 预算执行情况 is not about spending. */
    private static String own(Indicator row) {
        return Stream.of(row.level3(), row.level2(), row.level1())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("");
    }
}
