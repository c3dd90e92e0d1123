package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.function.Consumer;

/** A name is a name, not a sentence. */
final class LongName implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I11",
            Severity.INFO,
            "三级指标名称简明，不超过15个字",
            "财政部门指标库的要求：名称简明扼要",
            "“全县范围内农村饮水安全巩固提升工程建设完成数量”共23个字",
            "缩短名称，把对象、范围写到指标说明里");

    @Override
    public RuleCard card() {
        return CARD;
    }

    private static final int MOST = 15;

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var found = new ArrayList<Finding>();
        for (var row : rows.formRows()) {
            var length = row.row().level3() == null ? 0 : han(row.name());
            if (length > MOST) {
                found.add(Finding.of(
                        CARD,
                        "指标名称%s有%d个字，超过15个字，请精简。".formatted(row.quoted(), length),
                        "不超过15字",
                        length + "字",
                        row.at("level3", row.name())));
            }
        }
        Rows.few(found, "名称超过15个字", findings);
    }

    private static int han(String name) {
        return (int) name.codePoints().filter(Character::isIdeographic).count();
    }
}
