package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.function.Consumer;

/** C07: a stored report without its date. A file's may be on a page that is not in it. */
final class DatedCover implements Rule {
    static final RuleCard CARD = new RuleCard(
            "C07", Severity.INFO, "报告要有成文日期", "GB/T 9704：公文要标注成文日期；报送的自评报告加盖公章并写明日期", "报告没有填写日期", "在封面填写报告日期。");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (!subject.isDocument() && subject.date() == null) {
            findings.accept(Finding.of(CARD, "报告没有填写日期，请在封面填写。", null, null, Place.ofReport("date", null)));
        }
    }
}
