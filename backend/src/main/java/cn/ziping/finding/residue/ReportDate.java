package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day a report was signed, by the line below it: what it tells as done was done before. */
final class ReportDate {
    private static final Pattern ALONE = Pattern.compile("^\\s*(?:[（(]\\s*)?(" + Day.WRITTEN + ")(?:\\s*[）)])?\\s*$");
    /** 2025年12月开展职工满意度调查 */
    private static final Pattern DONE = Pattern.compile(
            "^(?:年)?(?<month>\\d{1,2})月(?:(?:\\d{1,2}日|[上中下]旬|初|底|末|份)?(?:(?:和|、|至|到|-|—|~)\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|初|底|末|份)?)?)，?[^；，]{0,24}?(?:开展|组织|召开|成立|完成|收集|收回|发放|调查|印发|实施|建成|竣工|完工|验收|交付|投入使用|支付|拨付|通过|举办|进行|抽查|走访|封顶|启用|开工|办理|复核)了?(?!的)");

    /** What the sentence says of later on. */
    private static final Pattern PLANNED =
            Pattern.compile("将|拟|计划|预计|力争|争取|确保|推迟|顺延|延期|延至|下一?步|继续|后续|届时|措施|申请|应用|公开|公示|安排在|规划|限期|待");

    /** What the clause says of a term, or of the one that it comes before. */
    private static final Pattern TERM = Pattern.compile(
            "之?前(?:完成|建成|支付|交付|达到|投)|月底前|日前|期限|列入|纳入|结转|转入|约定|合同|到期|有效期|至20|到20|质保|剩余|尾款|预留|其余|余下|未完|于年|目标|起(?!草)");

    /** …日前完工，并通过初步验收: a term that was kept. */
    private static final Pattern PASSED =
            Pattern.compile("^[^；]{0,40}，(?:并|且|均|已|现|全部)(?:已|均|全部|顺利){0,2}(?:通过|完成|交付|投入)");

    private ReportDate() {}

    private static boolean isOfGoals(String heading) {
        return heading.contains("目标") && !heading.contains("完成") && !heading.contains("实现");
    }

    /** The last day that stands alone in a line; empty where there is none. */
    static Optional<LocalDate> of(Subject subject) {
        Optional<LocalDate> last = Optional.empty();
        for (var writing : subject.writings()) {
            if (writing.kind() != Writing.Kind.CONTENTS
                    && writing.kind() != Writing.Kind.CELL
                    && writing.text().length() < 40) {
                var match = ALONE.matcher(writing.text());
                var day = match.matches() ? Day.of(match.group(1)) : null;
                if (day != null && day.isPossible()) {
                    last = Optional.of(day.last());
                }
            }
        }
        return last;
    }

    /** Whether something was done in a month of that year which came after the report. */
    static boolean isBefore(LocalDate signed, int other, Sentence sentence, String prior, String rest) {
        if (other < signed.getYear()
                || sentence.isBelow("措施", "应用", "公开", "建议", "打算", "下一步", "改进", "计划")
                || sentence.path().stream().anyMatch(ReportDate::isOfGoals)) {
            return false;
        }
        var match = DONE.matcher(rest);
        var at = prior.length();
        if (!match.find()
                || PLANNED.matcher(sentence.text()).find()
                || !PASSED.matcher(rest).find()
                        && TERM.matcher(sentence.text().substring(sentence.clauseFrom(at), sentence.clauseTo(at)))
                                .find()) {
            return false;
        }
        var month = Integer.parseInt(match.group("month"));
        return month >= 1 && month <= 12 && LocalDate.of(other, month, 1).isAfter(signed);
    }
}
