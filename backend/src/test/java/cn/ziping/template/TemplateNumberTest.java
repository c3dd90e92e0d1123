package cn.ziping.template;

import static cn.ziping.template.NumberStyle.ARABIC_DOT;
import static cn.ziping.template.NumberStyle.ARABIC_PAREN;
import static cn.ziping.template.NumberStyle.CIRCLED;
import static cn.ziping.template.NumberStyle.HAN_COMMA;
import static cn.ziping.template.NumberStyle.HAN_PAREN;
import static cn.ziping.template.NumberStyle.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateNumberTest {
    private static final List<NumberStyle> FIVE_LEVELS =
            List.of(HAN_COMMA, HAN_PAREN, ARABIC_DOT, ARABIC_PAREN, CIRCLED);

    @Test
    void countsEachLevelWithinTheOneAbove() {
        assertThat(numbers(1, 2, 2, 3, 3, 4, 5, 5, 2, 3, 1, 2))
                .containsExactly("一、", "（一）", "（二）", "1.", "2.", "（1）", "①", "②", "（三）", "1.", "二、", "（一）");
    }

    @Test
    void goesOnWhereALevelWasLeftForADeeperOne() {
        assertThat(numbers(1, 2, 3, 4, 3, 2, 1)).containsExactly("一、", "（一）", "1.", "（1）", "2.", "（二）", "二、");
    }

    @Test
    void aSkippedLevelStartsFromOneWhenItIsReached() {
        assertThat(numbers(1, 3, 3, 2, 3)).containsExactly("一、", "1.", "2.", "（一）", "1.");
    }

    @Test
    void anOutlineMayBeginBelowTheFirstLevel() {
        assertThat(numbers(3, 2, 1, 2)).containsExactly("1.", "（一）", "一、", "（一）");
    }

    @Test
    void levelsDeeperThanTheStylesHaveNoNumberAndDisturbNone() {
        assertThat(numbers(5, 6, 6, 5)).containsExactly("①", "", "", "②");
    }

    @Test
    void aLevelWithoutNumbersCountsOnUnseen() {
        var template = template(List.of(HAN_COMMA, NONE, ARABIC_DOT));
        assertThat(template.number(List.of(1, 2, 3, 3, 2, 3))).containsExactly("一、", "", "1.", "2.", "", "1.");
    }

    @Test
    void elevenChaptersAndTwentyOneItems() {
        var chapters = template(FIVE_LEVELS).number(Collections.nCopies(11, 1));
        assertThat(chapters).hasSize(11).endsWith("九、", "十、", "十一、");
        var items = template(FIVE_LEVELS).number(Collections.nCopies(21, 5));
        assertThat(items).hasSize(21).endsWith("⑲", "⑳", "(21)");
    }

    @Test
    void withoutStylesNothingIsNumbered() {
        assertThat(template(List.of()).number(List.of(1, 2, 1))).containsExactly("", "", "");
        assertThat(template(FIVE_LEVELS).number(List.of())).isEmpty();
    }

    private static List<String> numbers(Integer... levels) {
        return template(FIVE_LEVELS).number(List.of(levels));
    }

    private static Template template(List<NumberStyle> numbering) {
        return new Template("a", 1, "模板", ReportKind.DEPARTMENT_WHOLE, numbering, 100, List.of());
    }
}
