package cn.ziping.department;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionRangeTest {

    @ParameterizedTest(name = "below {0}: {1}")
    @CsvSource({
        // a province
        "360000, 360000, true",
        "360000, 360700, true",
        "360000, 360722, true",
        "360000, 369999, true",
        "360000, 359999, false",
        "360000, 370000, false",
        // a city
        "360700, 360700, true",
        "360700, 360722, true",
        "360700, 360799, true",
        "360700, 360000, false",
        "360700, 360699, false",
        "360700, 360800, false",
        // a county
        "360722, 360722, true",
        "360722, 360721, false",
        "360722, 360723, false",
        "360722, 360700, false",
        // a county whose code ends in one zero
        "360730, 360730, true",
        "360730, 360731, false",
        // a city whose code ends in three zeros
        "361000, 361029, true",
        "361000, 361100, false",
        "361000, 360000, false",
        // the last codes there are
        "990000, 999999, true",
        "999999, 999999, true",
    })
    void holdsTheRegionAndAllBelowIt(String region, String code, boolean inside) {
        assertThat(contains(RegionRange.below(region), code)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "36", "36072", "3607220", "36072x", "信丰县", "３６０７２２", " 360722", "360722\n", "%"})
    void isEmptyForWhatIsNoCode(String region) {
        var range = RegionRange.below(region);
        assertThat(contains(range, "360722")).isFalse();
        assertThat(contains(range, "")).isFalse();
    }

    /** The comparison that the statement makes: by bytes, as {@code collate "C"}. */
    private static boolean contains(RegionRange range, String code) {
        return code.compareTo(range.from()) >= 0 && code.compareTo(range.to()) < 0;
    }
}
