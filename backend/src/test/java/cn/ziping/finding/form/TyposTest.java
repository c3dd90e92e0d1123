package cn.ziping.finding.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TyposTest {

    private static List<String> corrections(String line) {
        return Typos.in(line).stream().map(Typos.Typo::right).toList();
    }

    @Test
    void oneCharacterOfTheSameSoundOrShape() {
        assertThat(corrections("财政拔款足额到位")).containsExactly("财政拨款");
        assertThat(corrections("加强绩校管理")).containsExactly("绩效管理");
        assertThat(corrections("项目已经峻工验收")).hasSize(1);
        assertThat(corrections("审\n义通过")).containsExactly("审议");
    }

    @Test
    void neighboursExplainWhatLooksMistyped() {
        assertThat(corrections("后续时间安排")).isEmpty();
        assertThat(corrections("各级管里程统计")).isEmpty();
        assertThat(corrections("合里村委会")).isEmpty();
        assertThat(corrections("受县人民政府委托，不设定额")).isEmpty();
    }

    @Test
    void aMegabyteIsReadAtOnce() {
        var text = "加强项目进度调度按月通报项目支付进度对低于续时进度的项目实行挂牌督办".repeat(10_000);

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(Typos.in(text)).isNotEmpty());
    }
}
