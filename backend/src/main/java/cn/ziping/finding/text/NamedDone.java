package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** T03: 石桥、茶店、柳树3个所均已验收, and 柳树所未能在年内验收 elsewhere: one of those that are named was not. */
final class NamedDone implements Rule {
    private static final String DONE = "验收|完工|竣工|建成|开工|通车|投用|投入使用|交付|封顶|投产";
    private static final Pattern CLAIM = Pattern.compile("(?<names>[一-龥]{2,8}(?:、[一-龥]{2,8}){1,8}?)等?"
            + "(?:(?:\\d{1,3}|[两三四五六七八九十])[一-龥]{1,6}?)?(?:均|都|全部)(?:已)?[一-龥]{0,10}?(?<verb>" + DONE + ")(?!率|前|后|情况)");
    private static final Pattern NOT_SAID = Pattern.compile("确保|力争|要求|争取|未|没有|计划|将|拟|预计|应|需|除");
    private static final Pattern NO_NAME = Pattern.compile(".*(?:项目|工程|任务|工作|指标|设备|设施|材料|内容|部分|道路|建设|资金)");
    private static final int FAR = 48;
    /** No report tells of more that was not done; what is behind is not looked through for every name. */
    private static final int MOST = 400;

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T03);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var all = Readable.running(text);
        var undone = all.stream()
                .filter(one -> (one.text().contains("未") || one.text().contains("没有")) && Setting.isTold(one))
                .limit(MOST)
                .toList();
        for (var sentence : undone.isEmpty() ? undone : all) {
            if (sentence.text().indexOf('、') < 0 || !Setting.isTold(sentence)) {
                continue;
            }
            var match = CLAIM.matcher(sentence.text());
            while (match.find()) {
                var from = sentence.clauseFrom(match.start());
                var to = sentence.clauseTo(match.end() - 1);
                var names = match.group("names").split("[、和及]");
                var verb = match.group("verb");
                var isSaid =
                        !NOT_SAID.matcher(sentence.text().substring(from, to)).find()
                                && !ThingDone.BUT
                                        .matcher(sentence.text().substring(0, from))
                                        .find();
                var fact = !isSaid ? Optional.<String>empty() : fact(undone, sentence, names, verb);
                if (fact.isPresent()) {
                    tell(sentence, from, to, fact.get(), findings);
                    return;
                }
            }
        }
    }

    private static Optional<String> fact(List<Sentence> undone, Sentence claim, String[] names, String verb) {
        var not = Pattern.compile("(?:尚未|仍未|未能|未|没有)[^，；]{0,10}?" + verb + "(?!的|时|率)");
        for (var name : names) {
            if (name.length() < 2 || NO_NAME.matcher(name).matches()) {
                continue;
            }
            for (var other : undone) {
                var at = other == claim ? -1 : other.text().indexOf(name);
                if (at < 0) {
                    continue;
                }
                var end = Math.min(other.text().length(), at + name.length() + FAR);
                var stop = other.text().indexOf('；', at);
                var match = not.matcher(other.text().substring(at, stop < 0 ? end : Math.min(end, stop)));
                if (match.find() && !other.text().contains("上年")) {
                    return Optional.of(other.excerpt(at, at + match.end()).strip());
                }
            }
        }
        return Optional.empty();
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
