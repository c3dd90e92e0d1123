package cn.ziping.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedItemsTest {
    @ParameterizedTest
    @CsvSource({
        "办公室、财务股、业务股, 3, 3",
        "办公室、财务股和业务股, 3, 3",
        "企业服务中心、人力资源和社会保障服务所, 2, 3",
        "综合办公室（加挂法规、信访办牌子）、规划、建设股、财务股, 3, 4",
        "道路养护项目、路灯维护项目及绿化项目, 3, 3"
    })
    void mayBeSoMany(String list, int least, int most) {
        var items = NamedItems.of(list);
        assertThat(items.areAlike()).isTrue();
        assertThat(items.least()).isEqualTo(least);
        assertThat(items.most()).isEqualTo(most);
    }

    @Test
    void alikeByHowTheyEnd() {
        assertThat(NamedItems.of("组织培训、检查、督导").areAlike()).isFalse();
        assertThat(NamedItems.of("水稻、油菜、玉米").areAlike()).isFalse();
    }

    @Test
    void partialListsHoldAnythingAbove() {
        var items = NamedItems.of("办公室、财务股等");
        assertThat(items.holds(7)).isTrue();
        assertThat(items.holds(1)).isFalse();
    }
}
