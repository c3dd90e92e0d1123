package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** T03: everything was done, and something was not. */
final class DoneAndUndone implements Rule {
    private static final Pattern TARGETS = Pattern.compile(
            "(?<count>[1-9]\\d{0,2})[个项条](?:年度|绩效|三级|具体|产出|效益|考核|细化|二级|自评)*指标(?:值)?(?:均|全部|都)(?:已|能)?(?:按期|按时|如期|圆满|顺利)?(?:完成|达到|实现|达标)");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T03);
    }

    /** Told once in a report: the fact is one, however often the claim is repeated. */
    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (!counted(text, findings) && !ofThings(text, findings) && !built(text, findings)) {
            general(subject, text, findings);
        }
    }

    /** 低保金全部按月按时发放, and 低保金按时发放率83.33%. */
    private static boolean ofThings(Text text, Consumer<Finding> findings) {
        var all = Readable.running(text);
        for (var sentence : all) {
            var claim = ThingDone.in(sentence);
            var fact = claim.flatMap(one ->
                    all.stream().flatMap(other -> one.against(other).stream()).findFirst());
            if (claim.isPresent() && fact.isPresent()) {
                tell(sentence, claim.get().from(), claim.get().to(), fact.get(), findings);
                return true;
            }
        }
        return false;
    }

    /** 绿道建设6.8公里全部建成, and 绿道建设延期. */
    private static boolean built(Text text, Consumer<Finding> findings) {
        var all = Readable.running(text);
        for (var sentence : all) {
            var claim = BuiltInFull.in(sentence);
            var fact = claim.flatMap(one ->
                    all.stream().flatMap(other -> one.against(other).stream()).findFirst());
            if (claim.isPresent() && fact.isPresent()) {
                tell(sentence, claim.get().from(), claim.get().to(), fact.get(), findings);
                return true;
            }
        }
        return false;
    }

    /** 28处工程全部按时完工, and of the 28 two were late. */
    private static boolean counted(Text text, Consumer<Finding> findings) {
        var all = Readable.running(text);
        for (var sentence : all) {
            for (var claim : CountedDone.in(sentence)) {
                var fact = all.stream()
                        .flatMap(other -> claim.against(other).stream())
                        .findFirst();
                if (fact.isPresent()) {
                    tell(sentence, claim.from(), claim.to(), fact.get(), findings);
                    return true;
                }
            }
        }
        return false;
    }

    private static void general(Subject subject, Text text, Consumer<Finding> findings) {
        var undone = Readable.running(text).stream()
                .flatMap(one -> Undone.in(one).stream())
                .toList();
        var missed =
                subject.indicators().stream().filter(DoneAndUndone::isMissed).findFirst();
        if (undone.isEmpty() && missed.isEmpty()) {
            return;
        }
        for (var sentence : Readable.running(text)) {
            if (!Setting.isTold(sentence) || Setting.isProblem(sentence)) {
                continue;
            }
            var claim = AllDone.in(sentence).or(() -> allTargets(subject, sentence));
            if (claim.isPresent()) {
                var fact = against(claim.get(), undone).or(() -> missed.flatMap(row -> against(claim.get(), row)));
                if (fact.isPresent()) {
                    tell(sentence, claim.get().from(), claim.get().to(), fact.get(), findings);
                    return;
                }
            }
        }
    }

    /** 17项指标全部完成: as many as the table has. */
    private static Optional<AllDone> allTargets(Subject subject, Sentence sentence) {
        var match = TARGETS.matcher(sentence.text());
        if (!match.find()) {
            return Optional.empty();
        }
        var rows = subject.indicators().stream()
                .filter(row -> row.target() != null && row.level3() != null)
                .count();
        var isAll = rows > 1 && Integer.parseInt(match.group("count")) + 1 >= rows;
        return isAll
                ? Optional.of(new AllDone(
                        sentence, sentence.clauseFrom(match.start()), sentence.clauseTo(match.end() - 1), "指标", false))
                : Optional.empty();
    }

    private static Optional<String> against(AllDone claim, List<Undone> undone) {
        return undone.stream()
                .filter(one -> one.sentence() != claim.sentence())
                .filter(one -> one.isTarget() ? claim.isOfTargets() : one.isWork() || !claim.isOfProjects())
                .filter(one -> !one.isSlow() || claim.isPunctual() || claim.isOfProjects())
                .map(Undone::words)
                .findFirst();
    }

    /** A target that was missed says nothing of whether projects were built. */
    private static Optional<String> against(AllDone claim, Indicator row) {
        var name = row.level3() == null ? row.level2() : row.level3();
        return claim.isOfProjects() || name == null
                ? Optional.empty()
                : Optional.of("%s目标%s、实际%s".formatted(name, row.target(), row.actual()));
    }

    private static boolean isMissed(Indicator row) {
        var target = row.targetValue();
        var actual = row.actualValue();
        var operator = row.operator();
        if (target == null || actual == null || operator == null) {
            return false;
        }
        return switch (operator) {
            case AT_LEAST, MORE_THAN, EQUAL -> actual.compareTo(target) < 0;
            case BETWEEN -> actual.compareTo(target) < 0;
            case AT_MOST, LESS_THAN -> actual.compareTo(target) > 0;
        };
    }

    private static void tell(Sentence sentence, int from, int to, String fact, Consumer<Finding> findings) {
        var words = sentence.excerpt(from, to).strip();
        findings.accept(Finding.of(
                Cards.T03,
                "文中写“%s”，但另有“%s”，前后矛盾，请按实际完成情况改正。".formatted(words, fact),
                fact,
                words,
                sentence.place(from, to)));
    }
}
