package cn.ziping.finding.score;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but points, sentence after sentence: the time grows with the text and not faster. */
class ScorePaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "自评得分96分，评价等级为优。",
                "A指标40分，得40分，其中：质量指标得15分，",
                "1.产出指标（50分），得48分。\n\n",
                "预算执行率10分，执行率95%，得分9分。",
                "优30个、良3个，",
                "得分90分以上",
                "11111111",
                "项目自评得分",
                "（其中：（"
            })
    void isQuick(String words) {
        var paragraphs = words.repeat(200_000 / words.length()).split("\n\n");
        assertTimeoutPreemptively(ofSeconds(30), () -> {
            var subject = Prose.subject(paragraphs);
            var text = Prose.of(paragraphs);
            ScoreRules.all().forEach(rule -> rule.check(subject, text, finding -> {}));
        });
    }
}
