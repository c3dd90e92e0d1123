package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The name says another kind than the one it stands below. Only of names that fit one kind alone. */
final class NameAndKind implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I05",
            Severity.INFO,
            "三级指标与所属二级指标的类型相符",
            "财预〔2021〕101号：数量、质量、时效、成本、满意度各有含义；复核中与二级指标定义不符的不得分",
            "“资金拨付及时率”列在数量指标下",
            "移到相符的二级指标下，或改换指标名称");

    @Override
    public RuleCard card() {
        return CARD;
    }

    private static final Map<String, Pattern> KINDS = Map.of(
            "时效", Pattern.compile("(?:及时率|及时性|及时情况|按时完成率|按期完成率|按时完工率|准时率|完成时间|完工时间|完成时限|办结时限|完成及时|竣工时间)$"),
            "成本", Pattern.compile("(?:成本|单价|造价|采购价格|控制成本|单位成本|人均成本)$"),
            "质量", Pattern.compile("(?:合格率|达标率|优良率|准确率|优良品率|正确率|返工率|差错率)$"),
            "数量", Pattern.compile("(?:数量|人数|人次|次数|户数|个数|场次|件数|份数|台数|套数|家数|里程|面积|项目数|期数|班次|批次)$"),
            "满意", Pattern.compile("满意[度率]$"));

    private static final List<String> OUTPUT = List.of("数量", "质量", "时效", "成本");

    /** A number of these is a measure of quality, and so is one of what was avoided. */
    private static final Pattern OF_TWO_KINDS = Pattern.compile("事故|投诉|差错|违规|案件|故障|节约|合格|达标|优秀|获奖|整改|占比|较|增|减");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var found = new ArrayList<Finding>();
        for (var row : rows.formRows()) {
            var written = OUTPUT.stream().filter(row.level2()::contains).toList();
            var name = row.name();
            var kinds = KINDS.entrySet().stream()
                    .filter(kind -> kind.getValue().matcher(name).find())
                    .map(Map.Entry::getKey)
                    .toList();
            if (row.row().level3() == null
                    || written.size() != 1
                    || kinds.size() != 1
                    || row.level2().contains("效益")) {
                continue;
            }
            var kind = kinds.get(0);
            if (!kind.equals(written.get(0))
                    && !(kind.equals("数量") && OF_TWO_KINDS.matcher(name).find())) {
                var should = kind.equals("满意") ? "满意度" : kind;
                var message = "指标%s从名称看属于%s指标，却列在“%s”下，请调整。";
                found.add(Finding.of(
                        CARD,
                        message.formatted(row.quoted(), should, row.level2()),
                        should + "指标",
                        row.level2(),
                        row.at("level2", name)));
            }
        }
        Rows.few(found, "名称与所属二级指标不符", findings);
    }
}
