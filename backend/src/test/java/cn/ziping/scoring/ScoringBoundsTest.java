package cn.ziping.scoring;

import static cn.ziping.scoring.ScoringFixture.CAPS;
import static cn.ziping.scoring.ScoringFixture.SATISFACTION;
import static cn.ziping.scoring.ScoringFixture.execution;
import static cn.ziping.scoring.ScoringFixture.project;
import static cn.ziping.scoring.ScoringFixture.row;
import static cn.ziping.scoring.ScoringFixture.spending;
import static cn.ziping.scoring.ScoringFixture.template;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.template.ReportKind;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.ScoringRules.Effect;
import cn.ziping.template.ScoringRules.Formula;
import cn.ziping.template.ScoringRules.OverFulfilment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is written: scores stay within their bounds, more is never worth less, and a report is scored in no time. */
class ScoringBoundsTest {
    private static final List<String> TARGETS = List.of(
            "≥%s",
            "≤%s", "=%s", ">%s", "<%s", "%s", "%s%%", "≥%s%%以上", "不超过%s天", "%s-9000次", "%s万元", "及时", "完成", "约%s个");
    private static final List<String> ACTUALS =
            List.of("%s", "%s%%", "%s天", "%s次", "%s亿元", "%s以上", "及时", "部分完成", "%s个", "-%s");

    @Test
    void noScoreIsBelowZeroOrAboveItsWeight() {
        var random = new Random(20260331);
        var scored = 0;
        for (int i = 0; i < 20_000; i++) {
            var indicator = random(random, null);
            for (var formula : Formula.values()) {
                for (var effect : Effect.values()) {
                    var suggestion = IndicatorScore.of(rules(formula, effect), indicator);
                    assertThat(suggestion.sentence()).isNotBlank().hasSizeLessThanOrEqualTo(500);
                    if (suggestion.score() != null) {
                        scored++;
                        assertThat(suggestion.score())
                                .as("%s", indicator)
                                .isBetween(BigDecimal.ZERO, indicator.weight());
                    }
                }
            }
        }
        // The bounds would hold as well if nothing was scored at all.
        assertThat(scored).isGreaterThan(40_000);
    }

    @Test
    void moreIsNeverWorthLessNorLessOfACeiling() {
        for (var formula : Formula.values()) {
            var rules = rules(formula, Effect.NONE);
            for (int actual = 0; actual < 300; actual++) {
                assertThat(score(rules, "≥100", actual)).isLessThanOrEqualTo(score(rules, "≥100", actual + 1));
                assertThat(score(rules, "=100", actual)).isLessThanOrEqualTo(score(rules, "=100", actual + 1));
                assertThat(score(rules, "≤100", actual)).isGreaterThanOrEqualTo(score(rules, "≤100", actual + 1));
            }
        }
    }

    @Test
    void totalsStayWithinFullMarksAndCaps() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var rate = BigDecimal.valueOf(random.nextInt(12_000), 2);
            var rows = new ArrayList<Indicator>();
            for (int row = random.nextInt(6); row >= 0; row--) {
                rows.add(random(random, null));
            }
            var all = Suggestions.of(
                    template(ReportKind.DEPARTMENT_WHOLE, rules(Formula.DIFFERENCE, Effect.PROPORTIONAL)),
                    new Spending(null, null, rate),
                    List.of(),
                    rows);
            assertThat(all.indicators()).hasSameSizeAs(rows);
            var score = all.report().score();
            if (score != null) {
                assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
                CAPS.stream()
                        .filter(cap -> rate.compareTo(cap.below()) < 0)
                        .forEach(cap -> assertThat(score).isLessThanOrEqualTo(cap.most()));
            }
        }
    }

    @Test
    void aLargeReportIsScoredInNoTime() {
        var random = new Random(30);
        var projects = new ArrayList<Project>();
        var rows = new ArrayList<Indicator>();
        for (int i = 0; i < 30; i++) {
            var id = new UUID(9, i);
            projects.add(project(id, "100", String.valueOf(random.nextInt(100)), null));
            for (int row = 0; row < 12; row++) {
                rows.add(random(random, id));
            }
        }
        var template = template(ReportKind.PROJECT_EXPENDITURE, rules(Formula.DIFFERENCE, Effect.REASON));
        var best = Long.MAX_VALUE;
        for (int i = 0; i < 1_000; i++) {
            var start = System.nanoTime();
            var all = Suggestions.of(template, spending("1", "1"), projects, rows);
            best = Math.min(best, System.nanoTime() - start);
            assertThat(all.indicators()).hasSize(360);
        }
        // A tenth of it was measured: the bound is there for what grows with the square of the rows, on any machine.
        assertThat(best).isLessThan(10_000_000L);
        if (Boolean.getBoolean("ziping.measure")) {
            System.out.println("30 projects, 360 indicators: " + best / 1000 + " µs");
        }
    }

    private static BigDecimal score(ScoringRules rules, String target, int actual) {
        var score = IndicatorScore.of(rules, row(target, String.valueOf(actual), "10"))
                .score();
        assertThat(score).isNotNull();
        return Objects.requireNonNull(score);
    }

    private static Indicator random(Random random, @Nullable UUID project) {
        var target =
                TARGETS.get(random.nextInt(TARGETS.size())).replace("%%", "%").replace("%s", number(random));
        var actual =
                ACTUALS.get(random.nextInt(ACTUALS.size())).replace("%%", "%").replace("%s", number(random));
        var path = List.of("产出指标/数量指标/甲", "产出指标/时效指标/乙", "成本指标/经济成本/丙", "满意度指标/满意度/丁")
                .get(random.nextInt(4));
        var weight = BigDecimal.valueOf(1 + random.nextInt(20_000), random.nextInt(5));
        return row(project, path, target, actual, weight.toPlainString(), null);
    }

    private static String number(Random random) {
        return BigDecimal.valueOf(random.nextInt(9_000), random.nextInt(4)).toPlainString();
    }

    private static ScoringRules rules(Formula formula, Effect effect) {
        var over = new OverFulfilment(BigDecimal.valueOf(130), effect, BigDecimal.valueOf(2));
        return new ScoringRules(execution(null, "10"), formula, ScoringRules.COMMON.steps(), SATISFACTION, over, CAPS);
    }
}
