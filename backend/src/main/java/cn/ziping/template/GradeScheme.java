package cn.ziping.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which grade a score earns (财预〔2020〕10号: 优 from 90, 良 from 80, 中 from 60, 差 below; names and bounds differ by place).
 *
 * @param bands best grade first
 */
public record GradeScheme(List<Band> bands) {

    /** A grade and the lowest score that earns it. */
    public record Band(String grade, BigDecimal from) {}

    /** The grade of a score, rounded half up to two decimals first, so that 89.995 is 90; null outside every band. */
    public @Nullable String gradeOf(@Nullable BigDecimal score) {
        if (score == null) {
            return null;
        }
        var rounded = score.setScale(2, RoundingMode.HALF_UP);
        return bands.stream()
                .filter(band -> rounded.compareTo(band.from()) >= 0)
                .map(Band::grade)
                .findFirst()
                .orElse(null);
    }
}
