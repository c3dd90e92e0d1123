package cn.ziping.finding.amount;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whether a report says why an amount is other than it should be. */
final class Explanations {
    /** Something happened to the money. */
    private static final Pattern CHANGE = Pattern.compile(
            "追加|调增|调减|调剂|调整|压减|压缩|收回|核减|核增|结转|结余|新增|增加|减少|增拨|下达|增补|垫付|自筹|暂付|超支|超预算|超出|超过|超收|跨年|历年|以前年度|统筹");

    private static final Pattern MONEY = Pattern.compile("预算|资金|经费|指标|拨款|支出|款");
    /** And somebody says why. */
    private static final Pattern CAUSE =
            Pattern.compile("因|由于|原因|主要是|主要为|主要用于|系|根据|按照|依据|批复|批准|经.{0,20}同意|所致|导致|使得|安排用于|用于|文件|会议纪要|包含|含");

    /** The change is one of the budget, and not of a school's heating or of a plan. */
    private static final Pattern OF_BUDGET =
            Pattern.compile("(?:预算|资金|经费|指标|拨款|支出)[^，；。]{0,12}(?:追加|调增|调减|调剂|调整|压减|核减|核增|收回|增加|减少|增拨|结转|下达)"
                    + "|(?:追加|调增|调减|压减|核减|核增|收回|新增|增加|减少|增拨|结转|下达)[^，；。]{0,12}(?:预算|资金|经费|指标|拨款|支出)");

    private static final Pattern ROUTINE = Pattern.compile("按要求|不得|严禁|应当|加强|办法|制度|规范|规定|手续|程序|及时");

    private final List<Sentence> sentences = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();
    private final List<Indicator> indicators;

    static Explanations of(Subject subject, Text text) {
        return text.once(Explanations.class, () -> new Explanations(subject, text));
    }

    private Explanations(Subject subject, Text text) {
        text.running().stream().filter(Explanations::isExplanation).forEach(sentences::add);
        sentences.forEach(sentence -> folded.add(Names.folded(sentence.text())));
        indicators = subject.indicators();
    }

    private static boolean isExplanation(Sentence sentence) {
        return CHANGE.matcher(sentence.text()).find()
                && MONEY.matcher(sentence.text()).find()
                && CAUSE.matcher(sentence.text()).find();
    }

    /** Whether the report explains a change of its whole budget. */
    boolean isAny() {
        return sentences.stream()
                .anyMatch(sentence -> OF_BUDGET.matcher(sentence.text()).find()
                        && !ROUTINE.matcher(sentence.text()).find());
    }

    /** Whether a sentence that names it, or a reason in its rows, explains it. */
    boolean isOf(FundsRow row) {
        var name = Names.folded(row.name());
        return folded.stream().anyMatch(sentence -> sentence.contains(name))
                || row.project() != null && isInRows(row.project());
    }

    private boolean isInRows(UUID project) {
        return indicators.stream()
                .filter(indicator -> project.equals(indicator.projectId()))
                .map(Indicator::deviationReason)
                .anyMatch(reason -> reason != null && CHANGE.matcher(reason).find());
    }
}
