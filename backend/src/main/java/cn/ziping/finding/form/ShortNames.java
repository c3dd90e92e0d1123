package cn.ziping.finding.form;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * C03 of the department's short name: 县残联 throughout the report, and once 县妇联 where its own budget, staff or evaluation is
 * told of. Elsewhere another body is told of on purpose.
 */
final class ShortNames {
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\u4e00-\\u9fa5&&[^度对由是使我]])[省市县区镇乡][\\u4e00-\\u9fa5]{1,8}?(?:局|委|办|联|会|院|中心|站|所|馆|校|厅)");
    private static final Pattern OWN = Pattern.compile(
            "^(?:20\\d\\d年度?|本年度?|全年|机关|本级)?(?:政府性基金预算|一般公共预算|国有资本|社会保险基金|财政拨款|部门整体支出|整体支出|部门(?:预算|支出|职责)|年初(?:部门)?预算(?:收入|支出|安排|为|总|数|\\d)|全年预算(?:数|收入|支出|为|总|\\d)|预算(?:总|收入|支出|执行率)|收入(?:预算|决算|合计|总)|支出(?:预算|决算|合计|总)|决算(?:收入|支出)|三公|“三公”|公用经费|人员经费|基本支出|项目支出|内设|核定编制|编制人?数|在职人|在编|年末实有|绩效自评|自评(?!结果报)|主要职[责能]|固定资产|政府采购)");
    private static final int OFTEN = 2;

    private ShortNames() {}

    private static final class Uses {
        private int count;
        private int from;
        private final Writing first;

        private Uses(Writing first, int from) {
            this.first = first;
            this.from = from;
        }

        private int end(String name) {
            return from + name.length();
        }
    }

    static void check(Subject subject, Consumer<Finding> findings) {
        Map<String, Uses> uses = new LinkedHashMap<>();
        for (var writing : subject.writings()) {
            if (writing.kind() == Writing.Kind.PARAGRAPH || writing.kind() == Writing.Kind.HEADING) {
                var match = NAME.matcher(writing.text());
                while (match.find()) {
                    uses.computeIfAbsent(match.group(), key -> new Uses(writing, match.start())).count++;
                }
            }
        }
        uses.forEach((own, known) -> {
            if (known.count >= OFTEN && isShortFor(own, subject.department())) {
                uses.forEach((other, use) -> {
                    if (use.count == 1 && isOneOff(own, other) && isOwn(use, other)) {
                        tell(use, other, own, findings);
                    }
                });
            }
        });
    }

    private static boolean isOwn(Uses use, String name) {
        return OWN.matcher(use.first.text().substring(use.end(name))).find();
    }

    /** 县残联 for 湘桥县残疾人联合会: its characters in their order. */
    private static boolean isShortFor(String name, String department) {
        var at = -1;
        for (var i = 0; i < name.length(); i++) {
            at = department.indexOf(name.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOff(String own, String other) {
        var differing = 0;
        for (var i = 0; own.length() == other.length() && i < own.length(); i++) {
            differing += own.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing == 1 && own.charAt(0) == other.charAt(0);
    }

    private static void tell(Uses use, String other, String own, Consumer<Finding> findings) {
        findings.accept(Finding.of(
                        DepartmentName.CARD,
                        "本单位写成了“%s”，与全文的“%s”不一致，请核对。".formatted(other, own),
                        own,
                        other,
                        use.first.around(use.from, use.end(other)))
                .with(new Fix(other, own)));
    }
}
