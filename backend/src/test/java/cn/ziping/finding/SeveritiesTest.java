package cn.ziping.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.finding.catalogue.Checking;
import cn.ziping.finding.rule.Finding;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A template says what a rule weighs. */
class SeveritiesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WRONG_RATE = "# 预算执行情况\n本年全年预算数1000万元，全年执行数950万元，预算执行率为96%。";
    private static final String OLD_YEAR = "# 支出情况\n三公经费支出6.2万元，较2020年减少1.1万元。";

    @Test
    void aRuleWeighsWhatItsCardSays() {
        assertThat(check("A02", WRONG_RATE, Map.of())).containsExactly(Severity.BLOCK);
    }

    @Test
    void aTemplateWeighsItOtherwise() {
        assertThat(check("A02", WRONG_RATE, Map.of("A02", Severity.INFO))).containsExactly(Severity.INFO);
    }

    @Test
    void whatComparesWithOtherReportsNeverBlocks() {
        assertThat(check("Y04", OLD_YEAR, Map.of("Y04", Severity.BLOCK))).containsExactly(Severity.WARN);
    }

    private static List<Severity> check(String rule, String text, Map<String, Severity> severities) {
        var subject = WrittenSubject.of(JSON.valueToTree(Map.of("text", text)));
        return Checking.check(subject, severities).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::severity)
                .toList();
    }
}
