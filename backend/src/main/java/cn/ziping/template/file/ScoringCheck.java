package cn.ziping.template.file;

import cn.ziping.template.ScoringRules.Band;
import cn.ziping.template.ScoringRules.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** What grades and scoring must keep beyond their shape: from best to worst, without holes. */
final class ScoringCheck {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final TemplateDocument document;
    private final List<Fault> faults = new ArrayList<>();

    private ScoringCheck(TemplateDocument document) {
        this.document = document;
    }

    static List<Fault> faults(TemplateDocument document) {
        var check = new ScoringCheck(document);
        var scoring = document.scoring();
        check.grades();
        check.steps();
        check.bands(scoring.satisfaction(), "/scoring/satisfaction");
        if (scoring.execution() != null) {
            check.bands(scoring.execution().bands(), "/scoring/execution/bands");
        }
        check.overFulfilment();
        check.caps();
        return check.faults;
    }

    private void grades() {
        var grades = document.grades();
        var names = new HashSet<String>();
        for (var i = 0; i < grades.size(); i++) {
            if (!names.add(grades.get(i).grade())) {
                fault("/grades/" + i + "/grade", "等级名称重复", "a grade is there twice");
            }
        }
        falls(grades, one -> one.from(), "/grades", "/from", "等级");
        endsAtZero(grades, one -> one.from(), "/grades", "/from");
        var full = BigDecimal.valueOf(document.fullScore());
        if (!grades.isEmpty() && grades.get(0).from().compareTo(full) > 0) {
            fault("/grades/0/from", "等级起点高于 fullScore", "a grade begins above fullScore");
        }
    }

    private void steps() {
        var steps = document.scoring().steps();
        var bound = ALL;
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.to().compareTo(bound) != 0) {
                fault(
                        "/scoring/steps/" + i + "/to",
                        "各档要从 100 到 0 首尾相接，这里应是 " + plain(bound),
                        "steps follow one another from 100 to 0, here it must be " + plain(bound));
                return;
            }
            if (step.from().compareTo(step.to()) >= 0) {
                fault("/scoring/steps/" + i + "/from", "from 应小于 to", "from must be below to");
            }
            bound = step.from();
        }
        endsAtZero(steps, one -> one.from(), "/scoring/steps", "/from");
    }

    private void bands(List<Band> bands, String pointer) {
        falls(bands, Band::from, pointer, "/from", "各档");
        falls(bands, Band::share, pointer, "/share", "各档");
        endsAtZero(bands, Band::from, pointer, "/from");
    }

    private void overFulfilment() {
        var rule = document.scoring().overFulfilment();
        if (rule.effect() != Effect.NONE && rule.threshold() == null) {
            fault("/scoring/overFulfilment", "缺少 threshold", "threshold is missing");
        }
        if ((rule.effect() == Effect.FIXED) != (rule.points() != null)) {
            fault("/scoring/overFulfilment", "points 用于且只用于 FIXED", "points go with FIXED, and with nothing else");
        }
    }

    private void caps() {
        var caps = document.scoring().caps();
        falls(caps, one -> one.below(), "/scoring/caps", "/below", "各档");
        falls(caps, one -> one.most(), "/scoring/caps", "/most", "各档");
        if (!caps.isEmpty() && caps.get(0).most().compareTo(BigDecimal.valueOf(document.fullScore())) > 0) {
            fault("/scoring/caps/0/most", "封顶分高于 fullScore", "a cap is above fullScore");
        }
    }

    private <T> void falls(List<T> all, Function<T, BigDecimal> value, String pointer, String property, String what) {
        for (var i = 1; i < all.size(); i++) {
            if (value.apply(all.get(i)).compareTo(value.apply(all.get(i - 1))) >= 0) {
                fault(
                        pointer + "/" + i + property,
                        what + "要从高到低排列",
                        "the best comes first, each lower than the one before");
                return;
            }
        }
    }

    private <T> void endsAtZero(List<T> all, Function<T, BigDecimal> value, String pointer, String property) {
        var last = all.size() - 1;
        if (last >= 0 && value.apply(all.get(last)).signum() != 0) {
            fault(pointer + "/" + last + property, "最低一档要从 0 开始", "the lowest begins at 0");
        }
    }

    private void fault(String pointer, String chinese, String english) {
        faults.add(new Fault(pointer, chinese, english));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
