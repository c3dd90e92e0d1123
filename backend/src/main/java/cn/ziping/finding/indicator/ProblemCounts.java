package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** More problems than measures, where both are counted off: one of them has no answer. More measures are no mistake. */
final class ProblemCounts implements Rule {
    static final RuleCard CARD = new RuleCard(
            "R09",
            Severity.INFO,
            "改进措施与问题一一对应",
            "财政部门复核要求：问题与建议前后对应，每个问题都有改进措施",
            "问题写了一是、二是、三是，措施只写了一是、二是",
            "为每个问题补上相应的改进措施");

    private static final Pattern PROBLEMS = Pattern.compile("问题|不足|困难");
    private static final Pattern MEASURES = Pattern.compile("措施|改进|建议|下一步|整改");
    private static final String ORDER = "一二三四五六七八九";
    /** 一是, 第一，, 1. and （1） at the beginning of a sentence or clause. */
    private static final Pattern ITEM = Pattern.compile(
            "(?:^|[，；：。])(?:([一二三四五六七八九])是|第([一二三四五六七八九])[，、]|其([一二三四五六七八九])[，、是]|[（]?([1-9])[）、.．](?![0-9])|[（]([一二三四五六七八九])[）])");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var problems = sections(
                text,
                heading -> PROBLEMS.matcher(heading).find()
                        && !MEASURES.matcher(heading).find());
        var measures = sections(
                text,
                heading -> MEASURES.matcher(heading).find()
                        && !PROBLEMS.matcher(heading).find());
        // One of each, or nobody knows which belongs to which.
        if (problems.size() != 1 || measures.size() != 1) {
            return;
        }
        var asked = count(problems.get(0));
        var answered = count(measures.get(0));
        if (asked > answered && answered > 1) {
            var section = measures.get(0);
            var last = section.get(section.size() - 1);
            findings.accept(Finding.of(
                    CARD,
                    "存在的问题列了%d条，改进措施只有%d条，请为每个问题写明措施。".formatted(asked, answered),
                    asked + "条",
                    answered + "条",
                    last.place()));
        }
    }

    private static List<List<Sentence>> sections(Text text, Predicate<String> isMeant) {
        var sections = new ArrayList<List<Sentence>>();
        List<String> path = List.of();
        for (var sentence : text.sentences()) {
            var inside = !path.isEmpty()
                    && sentence.path().size() >= path.size()
                    && sentence.path().subList(0, path.size()).equals(path);
            var isHeading = sentence.kind() == Writing.Kind.HEADING;
            if (!inside || isHeading && sentence.path().equals(path)) {
                path = List.of();
                if (isHeading && isMeant.test(sentence.text())) {
                    path = sentence.path();
                    sections.add(new ArrayList<>());
                }
            } else {
                sections.get(sections.size() - 1).add(sentence);
            }
        }
        sections.removeIf(List::isEmpty);
        return sections;
    }

    /** Items counted off one after the other, or the headings below; 0 where they are not one clean list. */
    private static int count(List<Sentence> section) {
        var headings = section.stream()
                .filter(sentence -> sentence.kind() == Writing.Kind.HEADING)
                .toList();
        if (!headings.isEmpty()) {
            var depth = headings.get(0).path().size();
            return (int) headings.stream()
                    .filter(heading -> heading.path().size() == depth)
                    .count();
        }
        var next = 1;
        for (var sentence : section) {
            var match = ITEM.matcher(sentence.text());
            while (match.find()) {
                if (number(match) != next) {
                    return 0;
                }
                next++;
            }
        }
        return next - 1;
    }

    private static int number(Matcher match) {
        for (var group = 1; group <= match.groupCount(); group++) {
            var sign = match.group(group);
            if (sign != null) {
                var han = ORDER.indexOf(sign.charAt(0));
                return han >= 0 ? han + 1 : sign.charAt(0) - '0';
            }
        }
        return 0;
    }
}
