package cn.ziping.finding.across;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * P07 of places: a county's report that names another county once, where nothing is done together with it: 维护了龙南市社会稳定 in
 * a report of 信丰县. What a higher place's report says of its counties is its business.
 */
final class ForeignPlaceRule implements Rule {
    private static final String PARK = "高新区|经开区|(?:高新|经济)技术(?:产业)?(?:开发|园|集聚)区|经济开发区|开发区|工业园|产业园|产业集聚区";
    private static final Pattern OWN_PARK = Pattern.compile("(?<stem>[一-龥]{2,3})(?:" + PARK + "|新经济|工业)");
    private static final Pattern OWN_COUNTY =
            Pattern.compile("^(?:[一-龥]{2,3}省)?(?:[一-龥]{2,3}市)?(?<stem>[一-龥]{2,3})(?<level>[县区])(?!域)");
    private static final Pattern NAMED = Pattern.compile(PARK + "|[县市区]");
    private static final Pattern HIGHER = Pattern.compile("[省市州盟]");
    private static final Pattern PARKS = Pattern.compile("(?:" + PARK + ")");
    /** What has to do with another place on purpose. */
    private static final Pattern TOGETHER = Pattern.compile(
            "学习|考察|调研|交流|对口|帮扶|支援|援|协作|合作|联合|来自|赴|前往|毗邻|接壤|交界|相邻|邻|距|通往|引进|招引|周边|等地|等[县市区]|借鉴|标杆|经验|输送|户籍|劳务|参加|召开|举办|兄弟|跨|结对|挂钩|公司|医院|大学|学院|银行|高速|铁路|公路|国道|省道|线|流域|水库|案|联动|共建|飞地|异地|外地|转入|转出|迁|第[一二三四五六七八九十\\d]+名|对比|相比|低于|高于|超过|比");

    private static final Pattern ROAD = Pattern.compile("^(?:路|大道|街|籍|人(?!民)|场|域|间|内|别|块|位|段|民政|容|至|到|-|—|、)");
    private static final Pattern SEPARATOR = Pattern.compile("[、至到—-]$");
    private static final Set<Writing.Kind> IN_TEXT = EnumSet.of(Writing.Kind.PARAGRAPH, Writing.Kind.HEADING);
    private static final int OFTEN = 3;
    private static final int FEW = 3;
    private static final int MOST = 30;

    /**
     * @param names department, title and cover
     * @param counts how often each other county is named
     */
    private record Report(String own, String names, String all, Map<String, Integer> counts, List<Finding> found) {

        int count(String stem) {
            return counts.computeIfAbsent(stem, any -> ForeignPlaceRule.count(all, stem));
        }

        /** One that names more of them does so on purpose. */
        boolean isOfMany() {
            return found.size() > FEW || counts.size() > MOST;
        }

        boolean isOwn(String stem) {
            return names.contains(stem) || own.contains(stem) || stem.contains(own);
        }
    }

    @Override
    public List<RuleCard> cards() {
        return List.of(ForeignTextRule.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var names = subject.department() + " " + subject.title() + " "
                + String.join(" ", subject.cover().keySet());
        var words = new StringBuilder();
        subject.writings().forEach(writing -> words.append(writing.text()).append('\n'));
        var all = words.toString();
        var named = own(subject.department());
        named = named == null ? own(subject.title()) : named;
        var own = named == null && !HIGHER.matcher(names).find() ? only(all) : named;
        if (own == null || count(all, own) < OFTEN) {
            return;
        }
        var report = new Report(own, names, all, new HashMap<>(), new ArrayList<>());
        for (var writing : subject.writings()) {
            if (IN_TEXT.contains(writing.kind()) && writing.hasAny("县市区园新开技") && !report.isOfMany()) {
                check(writing, report);
            }
        }
        if (!report.isOfMany()) {
            report.found().stream().distinct().forEach(findings);
        }
    }

    /** The stem of the county or park that the department is of; null of a higher place, or where nobody can say. */
    private static @Nullable String own(String department) {
        var name = department.strip();
        for (var from = 0; from < name.length(); from++) {
            for (var to = Math.min(name.length(), from + Counties.LONGEST); to >= from + Counties.SHORTEST; to--) {
                if (Counties.has(name.substring(from, to))) {
                    return name.substring(from, to - 1);
                }
            }
        }
        var park = OWN_PARK.matcher(name);
        while (park.find()) {
            var stem = stem(name, park.end("stem"));
            if (stem != null) {
                return stem;
            }
        }
        var county = OWN_COUNTY.matcher(name);
        return county.find() ? county.group("stem") : null;
    }

    /** 高新区管委会 says not whose: the one park or county that the text names again and again, and no other twice. */
    private static @Nullable String only(String all) {
        var counts = new HashMap<String, Integer>();
        var match = NAMED.matcher(all);
        while (match.find()) {
            var stem = stem(all, match.start());
            if (stem != null) {
                counts.merge(stem, 1, Integer::sum);
            }
        }
        var often = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
        return often.size() == 1 ? often.get(0) : null;
    }

    /** The name of a county that ends there. */
    private static @Nullable String stem(String text, int end) {
        for (var length = Counties.SHORTEST; length >= 2; length--) {
            if (end >= length && Counties.hasStem(text.substring(end - length, end))) {
                return text.substring(end - length, end);
            }
        }
        return null;
    }

    private static void check(Writing writing, Report report) {
        var text = writing.text();
        for (var at = 2; at < text.length(); at++) {
            if ("县市区".indexOf(text.charAt(at)) < 0) {
                continue;
            }
            for (var length = Counties.SHORTEST; length <= Counties.LONGEST && length <= at + 1; length++) {
                var from = at + 1 - length;
                if (Counties.has(text.substring(from, at + 1))) {
                    tell(writing, from, at, at + 1, report);
                }
            }
        }
        var park = PARKS.matcher(text);
        while (park.find()) {
            var stem = stem(text, park.start());
            if (stem != null) {
                tell(writing, park.start() - stem.length(), park.start(), park.end(), report);
            }
        }
    }

    private static void tell(Writing writing, int from, int stemTo, int to, Report report) {
        var text = writing.text();
        var stem = text.substring(from, stemTo);
        var place = writing.around(from, to);
        var clause = String.valueOf(place.excerpt());
        if (report.isOwn(stem)
                || report.isOfMany()
                || report.count(stem) != 1
                || TOGETHER.matcher(clause.replace(text.substring(from, to), ""))
                        .find()
                || ROAD.matcher(text.substring(to)).find()
                || SEPARATOR.matcher(text.substring(0, from)).find()
                || text.lastIndexOf('《', from) > text.lastIndexOf('》', from)) {
            return;
        }
        var name = text.substring(from, to);
        report.found()
                .add(Finding.of(
                        ForeignTextRule.CARD,
                        "本报告是“%s”的，这里写的是“%s”，像是从其他地方的报告抄来的，请核对改正。".formatted(report.own(), name),
                        report.own(),
                        name,
                        place));
    }

    private static int count(String text, String word) {
        var count = 0;
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
