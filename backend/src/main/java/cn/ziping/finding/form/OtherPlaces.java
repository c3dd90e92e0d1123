package cn.ziping.finding.form;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** C03 of another place, named once where the own year's affairs are told: 作为平川县2025年项目安排的依据 in a report of 安河县. */
final class OtherPlaces {
    private static final Pattern NAMED =
            Pattern.compile("(?:作为|列入|纳入|按照|根据|关于|印发|[，。；：、（“])(?<name>[\\u4e00-\\u9fa5]{2,3}?(?<level>[县区镇乡旗]))"
                    + "(?=20\\d\\d年|本级|部门预算)");
    private static final Pattern ON_PURPOSE =
            Pattern.compile("对口|帮扶|支援|协作|考察|学习|借鉴|比较|相比|周边|邻|跨[县区]|交流|先进|分别|等[县区镇乡]|各[县区镇乡]");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:按|根据|作为|列|纳|关|依|经|由|对|在|与|和|及|向|报|为|以|是|所).*|.*(?:我|本|全|各|该|县|市|区|省|贫困|脱贫|级|新|老|园|片|校|库|景|山|城|社|牧|林|灾|矿|开发).");
    private static final int OFTEN = 3;

    private OtherPlaces() {}

    private record Found(Writing writing, int from, String name) {}

    static void check(Subject subject, Consumer<Finding> findings) {
        for (var own : PlaceNames.names(subject)) {
            var level = own.charAt(own.length() - 1);
            if ("县区镇乡旗".indexOf(level) >= 0 && count(subject, own) >= OFTEN) {
                var found = found(subject, own);
                if (found.size() == 1 && count(subject, found.get(0).name()) == 1) {
                    tell(found.get(0), own, findings);
                }
            }
        }
    }

    private static List<Found> found(Subject subject, String own) {
        var found = new ArrayList<Found>();
        for (var writing : subject.writings()) {
            if (writing.kind() != Writing.Kind.PARAGRAPH
                    || ON_PURPOSE.matcher(writing.text()).find()) {
                continue;
            }
            var match = NAMED.matcher(writing.text());
            while (match.find()) {
                var name = match.group("name");
                var isOfLevel = match.group("level").charAt(0) == own.charAt(own.length() - 1);
                if (isOfLevel
                        && !name.equals(own)
                        && !own.endsWith(name)
                        && !NO_NAME.matcher(name).matches()) {
                    found.add(new Found(writing, match.start("name"), name));
                }
            }
        }
        return found;
    }

    private static int count(Subject subject, String name) {
        var count = 0;
        for (var writing : subject.writings()) {
            count += writing.text().split(name, -1).length - 1;
        }
        return count;
    }

    private static void tell(Found found, String own, Consumer<Finding> findings) {
        findings.accept(Finding.of(
                        DepartmentName.CARD,
                        "全文说的是“%s”，这里写成“%s”，像是从其他地方的报告抄来的，请核对改正。".formatted(own, found.name()),
                        own,
                        found.name(),
                        found.writing()
                                .around(
                                        found.from(),
                                        found.from() + found.name().length()))
                .with(new Fix(found.name(), own)));
    }
}
