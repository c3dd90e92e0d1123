package cn.ziping.scoring;

import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.support.AProject;
import cn.ziping.support.AnIndicator;
import cn.ziping.template.PrintRules;
import cn.ziping.template.ReportKind;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.ScoringRules.Band;
import cn.ziping.template.ScoringRules.Cap;
import cn.ziping.template.ScoringRules.Effect;
import cn.ziping.template.ScoringRules.Execution;
import cn.ziping.template.ScoringRules.Formula;
import cn.ziping.template.ScoringRules.OverFulfilment;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules and rows in the few words that scoring looks at. */
final class ScoringFixture {
    static final UUID PROJECT = new UUID(0, 1);
    static final ScoringRules A = rules(Formula.DIFFERENCE);
    static final ScoringRules B = rules(Formula.RATIO);
    static final List<Band> SATISFACTION = List.of(band("90", "100"), band("80", "80"), band("60", "50"));
    static final List<Cap> CAPS = List.of(cap("80", "89"), cap("70", "79"), cap("60", "69"), cap("50", "59"));

    private ScoringFixture() {}

    static ScoringRules rules(Formula formula) {
        return new ScoringRules(
                null,
                formula,
                ScoringRules.COMMON.steps(),
                List.of(),
                new OverFulfilment(null, Effect.NONE, null),
                List.of());
    }

    static ScoringRules rules(Effect effect, @Nullable String threshold, @Nullable String points) {
        var over = new OverFulfilment(decimal(threshold), effect, decimal(points));
        return new ScoringRules(null, Formula.DIFFERENCE, A.steps(), List.of(), over, List.of());
    }

    static ScoringRules rules(@Nullable Execution execution, List<Cap> caps) {
        return new ScoringRules(execution, Formula.DIFFERENCE, A.steps(), SATISFACTION, A.overFulfilment(), caps);
    }

    static Execution execution(@Nullable String level1, String weight, Band... bands) {
        return new Execution(level1, new BigDecimal(weight), List.of(bands));
    }

    static Band band(String from, String share) {
        return new Band(new BigDecimal(from), new BigDecimal(share));
    }

    static Cap cap(String below, String most) {
        return new Cap(new BigDecimal(below), new BigDecimal(most));
    }

    static Template template(ReportKind kind, ScoringRules rules) {
        return new Template(
                "a", 1, "模板", kind, List.of(), 100, List.of(), "报告", List.of(), List.of(), rules, PrintRules.COMMON);
    }

    static Indicator row(@Nullable String target, @Nullable String actual, @Nullable String weight) {
        return row(null, "产出指标/数量指标/甲", target, actual, weight, null);
    }

    static Indicator row(String path, @Nullable String target, @Nullable String actual, @Nullable String weight) {
        return row(null, path, target, actual, weight, null);
    }

    static Indicator scored(String path, @Nullable String weight, @Nullable String score) {
        return row(null, path, null, null, weight, score);
    }

    /** @param path levels 1 to 3, separated by slashes */
    static Indicator row(
            @Nullable UUID projectId,
            String path,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String weight,
            @Nullable String score) {
        return AnIndicator.at(path)
                .of(projectId)
                .target(target)
                .actual(actual)
                .weight(weight)
                .score(score)
                .made();
    }

    static Project project(UUID id, @Nullable String budget, @Nullable String executed, @Nullable String score) {
        return AProject.named("项目")
                .id(id)
                .initial(budget)
                .executed(executed)
                .scored(score, null)
                .made();
    }

    static Spending spending(@Nullable String executed, @Nullable String budget) {
        return new Spending(decimal(executed), decimal(budget), null);
    }

    static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
