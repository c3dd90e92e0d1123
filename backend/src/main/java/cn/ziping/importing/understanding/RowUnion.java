package cn.ziping.importing.understanding;

import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two rows about one thing as one: what the first does not say is taken of the second. */
final class RowUnion {
    private final List<Doubt> doubts;

    /** @param doubts takes what the second says otherwise */
    RowUnion(List<Doubt> doubts) {
        this.doubts = doubts;
    }

    /** Puts the values of two rows together, one by one. */
    private final class Values {
        private final String key;
        private final String name;
        private final Map<String, Evidence> there;
        private final Map<String, Evidence> added;
        private final Map<String, Evidence> evidence;

        Values(String key, String name, Map<String, Evidence> there, Map<String, Evidence> added) {
            this.key = key;
            this.name = name;
            this.there = there;
            this.added = added;
            this.evidence = new LinkedHashMap<>(there);
        }

        <T> @Nullable T of(String field, @Nullable T one, @Nullable T other) {
            if (one == null) {
                if (other != null && added.containsKey(field)) {
                    evidence.put(field, added.get(field));
                }
                return other;
            }
            if (other != null && !equal(one, other)) {
                differ(field, one, other);
            }
            return one;
        }

        private void differ(String field, Object one, Object other) {
            var where = added.containsKey(field) ? added.get(field) : there.get(field);
            var message = "“%s”有两种说法：%s 和 %s，这里采用前者，请核对。".formatted(name, shown(one), shown(other));
            doubts.add(new Doubt(DoubtKind.AMBIGUOUS, message, where, key.isEmpty() ? null : key));
        }

        private static boolean equal(Object one, Object other) {
            return one instanceof BigDecimal number && other instanceof BigDecimal second
                    ? number.compareTo(second) == 0
                    : Names.plain(one.toString()).equals(Names.plain(other.toString()));
        }

        private static String shown(Object value) {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
    }

    DraftFigures figures(DraftFigures one, DraftFigures two) {
        var values = new Values("", "全文合计", one.evidence(), two.evidence());
        return new DraftFigures(
                values.of("initialBudget", one.initialBudget(), two.initialBudget()),
                values.of("adjustedBudget", one.adjustedBudget(), two.adjustedBudget()),
                values.of("executed", one.executed(), two.executed()),
                values.of("executionRate", one.executionRate(), two.executionRate()),
                values.of("score", one.score(), two.score()),
                values.of("grade", one.grade(), two.grade()),
                values.evidence);
    }

    DraftStaffLine staff(DraftStaffLine one, DraftStaffLine two) {
        var values = new Values(one.key(), one.unit() + one.label(), one.evidence(), two.evidence());
        return new DraftStaffLine(
                one.key(),
                one.unit(),
                one.label(),
                values.of("authorised", one.authorised(), two.authorised()),
                values.of("actual", one.actual(), two.actual()),
                values.evidence);
    }

    DraftBudgetLine budget(DraftBudgetLine one, DraftBudgetLine two) {
        var values = new Values(one.key(), one.label(), one.evidence(), two.evidence());
        return new DraftBudgetLine(
                one.key(),
                one.fundSource(),
                one.category(),
                one.label(),
                values.of("initialBudget", one.initialBudget(), two.initialBudget()),
                values.of("adjustedBudget", one.adjustedBudget(), two.adjustedBudget()),
                values.of("executed", one.executed(), two.executed()),
                values.of("executionRate", one.executionRate(), two.executionRate()),
                values.evidence);
    }

    DraftProject project(DraftProject one, DraftProject two) {
        var values = new Values(one.key(), one.name(), one.evidence(), two.evidence());
        return new DraftProject(
                one.key(),
                values.of("code", one.code(), two.code()),
                one.name(),
                values.of("approved", one.approved(), two.approved()),
                values.of("initialBudget", one.initialBudget(), two.initialBudget()),
                values.of("adjustedBudget", one.adjustedBudget(), two.adjustedBudget()),
                values.of("fundsInPlace", one.fundsInPlace(), two.fundsInPlace()),
                values.of("executed", one.executed(), two.executed()),
                values.of("executionRate", one.executionRate(), two.executionRate()),
                values.of("fundsInPlaceRate", one.fundsInPlaceRate(), two.fundsInPlaceRate()),
                values.of("score", one.score(), two.score()),
                values.of("grade", one.grade(), two.grade()),
                values.of("target", one.target(), two.target()),
                values.of("actual", one.actual(), two.actual()),
                one.funds().isEmpty() ? two.funds() : one.funds(),
                values.evidence);
    }

    DraftIndicator indicator(DraftIndicator one, DraftIndicator two) {
        var name = one.level3() != null ? one.level3() : one.level2() != null ? one.level2() : one.level1();
        var values = new Values(one.key(), name, one.evidence(), two.evidence());
        return WrittenNumbers.read(new DraftIndicator(
                one.key(),
                one.projectKey(),
                one.level1(),
                one.level2(),
                one.level3(),
                one.nature() != null ? one.nature() : two.nature(),
                one.operator() != null ? one.operator() : two.operator(),
                values.of("target", one.target(), two.target()),
                null,
                null,
                values.of("actual", one.actual(), two.actual()),
                null,
                values.of("unit", one.unit(), two.unit()),
                values.of("weight", one.weight(), two.weight()),
                values.of("score", one.score(), two.score()),
                values.of("deviationReason", one.deviationReason(), two.deviationReason()),
                values.evidence));
    }

    static DraftProject withKey(DraftProject row, String key) {
        return new DraftProject(
                key,
                row.code(),
                row.name(),
                row.approved(),
                row.initialBudget(),
                row.adjustedBudget(),
                row.fundsInPlace(),
                row.executed(),
                row.executionRate(),
                row.fundsInPlaceRate(),
                row.score(),
                row.grade(),
                row.target(),
                row.actual(),
                row.funds(),
                row.evidence());
    }

    static DraftBudgetLine withKey(DraftBudgetLine row, String key) {
        return new DraftBudgetLine(
                key,
                row.fundSource(),
                row.category(),
                row.label(),
                row.initialBudget(),
                row.adjustedBudget(),
                row.executed(),
                row.executionRate(),
                row.evidence());
    }

    static DraftIndicator withKey(DraftIndicator row, String key, @Nullable String project) {
        return new DraftIndicator(
                key,
                project,
                row.level1(),
                row.level2(),
                row.level3(),
                row.nature(),
                row.operator(),
                row.target(),
                row.targetValue(),
                row.targetUpper(),
                row.actual(),
                row.actualValue(),
                row.unit(),
                row.weight(),
                row.score(),
                row.deviationReason(),
                row.evidence());
    }
}
