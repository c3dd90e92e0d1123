package cn.ziping.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.platform.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is made up is said in one word, and what cannot be meant is refused. */
class MadeUpSettingTest {

    @ParameterizedTest
    @CsvSource({
        "40x5, 40, 5, 1",
        "2000X10, 2000, 10, 1",
        "1×1, 1, 1, 1",
        "' 20000x30 ', 20000, 30, 1",
        "40x5#7, 40, 5, 7",
        "40x5#999999999999999999, 40, 5, 999999999999999999"
    })
    void departmentsByYears(String written, int departments, int years, long seed) {
        assertThat(MadeUpSetting.parse(written)).isEqualTo(new MadeUpSetting(departments, years, seed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "none"})
    void nothing(String written) {
        assertThat(MadeUpSetting.parse(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40",
                "40x",
                "x5",
                "0x5",
                "40x0",
                "20001x5",
                "40x31",
                "-1x5",
                "40x5#",
                "40x5#x",
                "40x5x5",
                "many",
                "4 0x5",
                "99999999999x5",
                "40x5#9999999999999999999",
                "true"
            })
    void whatCannotBeMeantIsRefused(String written) {
        assertThatThrownBy(() -> MadeUpSetting.parse(written))
                .isInstanceOf(StartRefused.class)
                .hasMessage("ZIPING_MADE_UP=" + written
                        + " 不认识，应是 部门数x年数，如 40x5：部门 1 到 20,000 个，年度 1 到 30 个；后面可加 #种子。"
                        + "(ZIPING_MADE_UP must be departments x years, such as 40x5.)");
    }

    @Test
    void theSeedSaysWhichOnes() {
        assertThat(MadeUpSetting.parse("40x5")).isEqualTo(MadeUpSetting.parse("40x5#1"));
    }
}
