package cn.ziping.finding.money;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Where a project's money comes from, told in two places (A27). */
final class FundSources {
    private static final Pattern SAID = Pattern.compile(
            "(?:资金|经费)(?:主要|全部|均|全额)?来源(?:渠道)?(?:主要|全部|均)?(?:于|为|是|：|系)|(?:资金|经费)(?:全部|均|全额)?(?:来源于|来自|由(?=[^，；]{2,10}(?:安排|承担|解决|拨付|保障)))");

    private static final Pattern NO_FUND = Pattern.compile(
            "(?:没有|无|未(?:使用|安排|发生)?)(?:使用|安排|发生)?(?<fund>国有资本经营预算|政府性基金预算|社会保险基金预算)(?:财政拨款)?(?:安排的?)?(?:收入|支出|拨款|项目)");

    private static final Pattern LEVEL = Pattern.compile("^(中央|国家级?|省级|市级|县级|区级)(?:财政)?(?=.{3,})");

    /** Whoever pays. */
    private enum Source {
        CENTRAL("中央|国家"),
        PROVINCE("省级|省财政|省专项|省补|自治区"),
        CITY("市级|市财政|市补|州级"),
        LOCAL("[县区镇乡]级|[县区镇乡]财政|[县区]本级|本级|地方"),
        SUPERIOR("上级"),
        STATE("财政拨款|财政资金|财政性资金|财政预算"),
        OWN("自筹|自有"),
        BONDS("债券|专项债|一般债"),
        LOAN("贷款|融资"),
        SOCIETY("社会资本|捐赠|捐款");

        private final Pattern words;

        Source(String words) {
            this.words = Pattern.compile(words);
        }

        boolean isOfTheState() {
            return ordinal() <= STATE.ordinal();
        }
    }

    private record Told(Sentence sentence, int from, int to, Set<Source> sources) {}

    private FundSources() {}

    static void check(Subject subject, Text text, List<Flow> flows, Consumer<Finding> findings) {
        var first = new HashMap<String, Told>();
        for (var sentence : text.running()) {
            var match = SAID.matcher(sentence.text());
            var owner = owner(subject, sentence);
            if (owner.isEmpty() || !match.find()) {
                continue;
            }
            var end = endOfClause(sentence.text(), match.end());
            var told = new Told(
                    sentence, match.start(), end, sources(sentence.text().substring(match.start(), end)));
            var other = first.putIfAbsent(owner, told);
            if (other != null && contradict(other.sources(), told.sources())) {
                findings.accept(finding(other, told));
            }
        }
        sameAmounts(flows, findings);
        noSuchFund(text, findings);
    }

    /** 没有使用国有资本经营预算安排的支出, and somewhere 资金来源为国有资本经营预算. */
    private static void noSuchFund(Text text, Consumer<Finding> findings) {
        var none = new HashMap<String, Sentence>();
        for (var sentence : text.running()) {
            var match = NO_FUND.matcher(sentence.text());
            while (match.find()) {
                none.putIfAbsent(match.group("fund"), sentence);
            }
        }
        if (none.isEmpty()) {
            return;
        }
        for (var sentence : text.running()) {
            var match = SAID.matcher(sentence.text());
            if (!match.find()) {
                continue;
            }
            var end = endOfClause(sentence.text(), match.end());
            var words = sentence.text().substring(match.end(), end);
            none.forEach((fund, said) -> {
                if (words.contains(fund)
                        && said != sentence
                        && !NO_FUND.matcher(sentence.text()).find()) {
                    findings.accept(Finding.of(
                            MoneyCards.A27,
                            "这里写资金来源有“%s”，另一处写明没有这项预算安排的支出，请核对后统一。".formatted(fund),
                            "没有" + fund,
                            fund,
                            sentence.place(match.start(), end)));
                }
            });
        }
    }

    /** A project named in the sentence or above it; the report's only one; empty where nobody can say. */
    private static String owner(Subject subject, Sentence sentence) {
        var around = String.join("。", sentence.path()) + "。" + sentence.text();
        var named = subject.projects().stream()
                .map(project -> project.name())
                .filter(name -> name.length() > 3 && around.contains(name))
                .reduce((one, other) -> one.length() >= other.length() ? one : other);
        return named.orElse(subject.projects().size() <= 1 && isOfOneProject(subject) ? "本项目" : "");
    }

    private static boolean isOfOneProject(Subject subject) {
        return subject.isOfProjects() || subject.title().contains("项目");
    }

    private static int endOfClause(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            if ("；。".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static Set<Source> sources(String words) {
        var found = EnumSet.noneOf(Source.class);
        for (var source : Source.values()) {
            if (source.words.matcher(words).find()) {
                found.add(source);
            }
        }
        return found;
    }

    private static boolean contradict(Set<Source> one, Set<Source> other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.stream().noneMatch(source -> other.stream().anyMatch(same -> agree(source, same)));
    }

    private static boolean agree(Source one, Source other) {
        var isGeneral = one == Source.STATE || other == Source.STATE;
        var isSuperior = one == Source.SUPERIOR && other.ordinal() < Source.LOCAL.ordinal()
                || other == Source.SUPERIOR && one.ordinal() < Source.LOCAL.ordinal();
        return one == other || isSuperior || isGeneral && one.isOfTheState() && other.isOfTheState();
    }

    private static Finding finding(Told first, Told odd) {
        var one = first.sentence().excerpt(first.from(), first.to());
        var other = odd.sentence().excerpt(odd.from(), odd.to());
        return Finding.of(
                MoneyCards.A27,
                "资金来源前后不一致：另一处写的是“%s”，这里写的是“%s”，请核对后统一。".formatted(one, other),
                one,
                other,
                odd.sentence().place(odd.from(), odd.to()));
    }

    /** 中央衔接资金500万元 and 省级衔接资金500万元: the same money under another name. */
    private static void sameAmounts(List<Flow> flows, Consumer<Finding> findings) {
        Map<String, Amount> known = new LinkedHashMap<>();
        for (var flow : flows) {
            for (var amount : flow.amounts()) {
                var match = LEVEL.matcher(amount.label().core());
                if (!match.find() || amount.isAside() || !amount.isExact()) {
                    continue;
                }
                var key = amount.label().core().substring(match.end()) + " " + Money.plain(amount.value());
                var other = known.putIfAbsent(key, amount);
                if (other != null
                        && !other.isOfSameSentence(amount)
                        && amount.value().signum() > 0
                        && !other.label().core().startsWith(match.group(1))) {
                    findings.accept(Finding.of(
                            MoneyCards.A27,
                            "同一笔资金%s，另一处写的是%s，这里写的是%s，请核对资金来源后统一。"
                                    .formatted(amount.written(), other.name(), amount.name()),
                            other.name(),
                            amount.name(),
                            amount.sentence().clause(amount.quantity())));
                }
            }
        }
    }
}
