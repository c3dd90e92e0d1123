package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.report.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * T01: the same things counted twice with the number at another place of the words: 完成128处供水工程维修 and
 * 供水工程维修182处. Words alone prove little, so only a slip of the pen is told.
 */
final class TalliedTwice implements Rule {
    /** More of the same words are told of many things. */
    private static final int MOST = 30;

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        Map<String, List<Tally>> alike = new LinkedHashMap<>();
        for (var tally : tallies(subject, text)) {
            put(alike, "=" + tally.sorted(), tally);
            put(alike, "^" + tally.core().substring(0, Tally.SHORTEST), tally);
            put(alike, "$" + tally.core().substring(tally.core().length() - Tally.SHORTEST), tally);
        }
        var told = new ArrayList<Tally>();
        alike.values().stream()
                .filter(group -> group.size() > 1 && group.size() <= MOST)
                .forEach(group -> {
                    for (var i = 1; i < group.size(); i++) {
                        compare(subject, group, group.get(i), told, findings);
                    }
                });
    }

    private static void put(Map<String, List<Tally>> alike, String key, Tally tally) {
        alike.computeIfAbsent(key + tally.unit(), any -> new ArrayList<>()).add(tally);
    }

    private static List<Tally> tallies(Subject subject, Text text) {
        var repeated = repeatedHeadings(subject);
        var tallies = new ArrayList<Tally>();
        for (var sentence : Readable.running(text)) {
            if (!Setting.isTold(sentence)
                    || sentence.path().stream().anyMatch(repeated::contains)
                    || sentence.quantities(Quantity.Kind.YEAR).stream()
                            .anyMatch(year -> subject.year() != 0 && Counts.of(year) != subject.year())) {
                continue;
            }
            sentence.quantities(Quantity.Kind.COUNT)
                    .forEach(quantity -> Tally.of(sentence, quantity).ifPresent(tallies::add));
        }
        return tallies;
    }

    private static Set<String> repeatedHeadings(Subject subject) {
        return subject.sections().stream()
                .collect(Collectors.groupingBy(Section::heading, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Against all before it that are of the same things: they must be of one other number. */
    private static void compare(
            Subject subject, List<Tally> group, Tally tally, List<Tally> told, Consumer<Finding> findings) {
        var like =
                group.stream().filter(one -> one != tally && one.isLike(tally)).toList();
        var values = like.stream()
                .map(one -> one.quantity().value().stripTrailingZeros())
                .distinct()
                .toList();
        var first = like.isEmpty() ? tally : like.get(0);
        if (values.size() != 1
                || !first.sentence().isBefore(tally.sentence()) && first.sentence() != tally.sentence()
                || first.quantity().from() == tally.quantity().from() && first.sentence() == tally.sentence()
                || first.isLast() && tally.isLast() && first.core().equals(tally.core())
                || told.contains(first)
                || told.contains(tally)
                || !Slip.is(first.quantity().value(), tally.quantity().value())
                || isOfSeveral(subject, first, tally)) {
            return;
        }
        told.add(tally);
        var written = tally.sentence()
                .excerpt(tally.quantity().from(), tally.quantity().to());
        var other = first.sentence()
                .excerpt(first.quantity().from(), first.quantity().to());
        var shorter = first.core().length() < tally.core().length() ? first.core() : tally.core();
        findings.accept(Finding.of(
                Cards.T01,
                "“%s”在两处说法不一：一处是%s，这里是%s，请核对后统一。".formatted(shorter, other, written),
                other,
                written,
                tally.sentence().clause(tally.quantity())));
    }

    /** Each below the heading of another project. */
    private static boolean isOfSeveral(Subject subject, Tally one, Tally other) {
        return !one.sentence().path().equals(other.sentence().path())
                && isOfProject(subject, one)
                && isOfProject(subject, other);
    }

    private static boolean isOfProject(Subject subject, Tally tally) {
        var path = tally.sentence().path();
        var heading = path.isEmpty() ? "" : path.get(path.size() - 1);
        return heading.endsWith("项目")
                || heading.endsWith("工程")
                || subject.projects().stream()
                        .map(row -> Names.ofProject(row.name()))
                        .anyMatch(name -> name.length() > 3 && heading.contains(name));
    }
}
