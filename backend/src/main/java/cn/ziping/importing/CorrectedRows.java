package cn.ziping.importing;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftSection;
import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.understanding.WrittenNumbers;
import cn.ziping.reference.BodyText;
import cn.ziping.template.SectionBlock;
import cn.ziping.writing.FieldCheck;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a draft as somebody says that they are right. A value that is as it was is not checked again, so that what a
 * document says can be kept until it is mended, and it keeps the words that it came from.
 */
final class CorrectedRows {
    private static final BigDecimal MOST_POINTS = new BigDecimal("100000");
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100_000_000);
    private static final int MOST_PEOPLE = 10_000_000;

    private final Draft before;

    CorrectedRows(Draft before) {
        this.before = before;
    }

    /** Each value before and after, by its name. */
    static Map<String, Boolean> values(String field, @Nullable Object was, @Nullable Object is) {
        var values = new HashMap<String, Boolean>();
        values.put(field, Objects.equals(was, is));
        return values;
    }

    /** Evidence of those values that are as they were. */
    static Map<String, Evidence> kept(Map<String, Evidence> evidence, Map<String, Boolean> same) {
        var kept = new LinkedHashMap<String, Evidence>();
        evidence.forEach((field, words) -> {
            if (same.getOrDefault(field, true)) {
                kept.put(field, words);
            }
        });
        return kept;
    }

    /** One row while it is read: which of its values are as they were. */
    private static final class Reading {
        private final FieldCheck check;
        private final Map<String, Boolean> same = new HashMap<>();

        Reading(FieldCheck check) {
            this.check = check;
        }

        private <T> @Nullable T noted(String field, @Nullable Object was, @Nullable T is) {
            same.put(field, Objects.equals(was, is));
            return is;
        }

        @Nullable
        String line(String field, String name, int most, @Nullable String was) {
            return check.isSame(field, was)
                    ? noted(field, was, was)
                    : noted(field, was, check.line(field, name, most, null));
        }

        @Nullable
        String text(String field, String name, int most, @Nullable String was) {
            return check.isSame(field, was)
                    ? noted(field, was, was)
                    : noted(field, was, check.text(field, name, most, null));
        }

        @Nullable
        BigDecimal amount(String field, String name, @Nullable BigDecimal was) {
            return check.isSame(field, was)
                    ? noted(field, was, was)
                    : noted(field, was, check.amount(field, name, null));
        }

        @Nullable
        BigDecimal below(String field, String name, BigDecimal most, @Nullable BigDecimal was) {
            return check.isSame(field, was)
                    ? noted(field, was, was)
                    : noted(field, was, check.below(field, name, most, null));
        }

        Map<String, Evidence> kept(@Nullable Map<String, Evidence> evidence) {
            return evidence == null ? Map.of() : CorrectedRows.kept(evidence, same);
        }
    }

    static DraftFigures figures(DraftFigures was, FieldCheck check) {
        var reading = new Reading(check);
        return new DraftFigures(
                reading.amount("initialBudget", "年初预算数", was.initialBudget()),
                reading.amount("adjustedBudget", "全年预算数", was.adjustedBudget()),
                reading.amount("executed", "全年执行数", was.executed()),
                reading.below("executionRate", "预算执行率", MOST_PERCENT, was.executionRate()),
                reading.below("score", "自评得分", MOST_POINTS, was.score()),
                reading.line("grade", "自评等级", 20, was.grade()),
                reading.kept(was.evidence()));
    }

    DraftSection section(@Nullable DraftSection was, String key, FieldCheck check) {
        var reading = new Reading(check);
        var level = check.whole("level", 1, 6, "标题只有 1 到 6 级。", null);
        var heading = reading.line("heading", "标题", 200, was == null ? null : was.heading());
        var body = Objects.requireNonNullElse(reading.text("body", "正文", 100_000, was == null ? null : was.body()), "");
        if ((was == null || !body.equals(was.body())) && BodyText.isTooDeep(body)) {
            check.refuse("body", "正文里列表、引用或强调的层次太多，没有保存。请减少层次。");
        }
        return new DraftSection(
                key,
                check.line("templateKey", "模板章节", 64, null),
                was == null ? "" : was.number(),
                level == null ? 1 : level,
                check.required("heading", "标题", heading),
                body,
                check.choice("block", SectionBlock.class, null),
                was == null ? List.of() : was.blocks());
    }

    DraftStaffLine staffLine(@Nullable DraftStaffLine was, String key, FieldCheck check) {
        var reading = new Reading(check);
        var unit = reading.line("unit", "单位", 200, was == null ? null : was.unit());
        var label = reading.line("label", "人员类别", 100, was == null ? null : was.label());
        var authorised = check.people("authorised", "编制数", MOST_PEOPLE, null);
        var actual = check.people("actual", "实有人数", MOST_PEOPLE, null);
        reading.noted("authorised", was == null ? null : was.authorised(), authorised);
        reading.noted("actual", was == null ? null : was.actual(), actual);
        return new DraftStaffLine(
                key,
                Objects.requireNonNullElse(unit, ""),
                check.required("label", "人员类别", label),
                authorised,
                actual,
                reading.kept(was == null ? null : was.evidence()));
    }

    DraftBudgetLine budgetLine(@Nullable DraftBudgetLine was, String key, FieldCheck check) {
        var reading = new Reading(check);
        var label = reading.line("label", "名称", 200, was == null ? null : was.label());
        return new DraftBudgetLine(
                key,
                check.choice("fundSource", "资金来源", FundSource.class, null, FundSource.ALL),
                check.choice("category", "类别", BudgetCategory.class, null, BudgetCategory.INCOME),
                check.required("label", "名称", label),
                reading.amount("initialBudget", "年初预算数", was == null ? null : was.initialBudget()),
                reading.amount("adjustedBudget", "全年预算数", was == null ? null : was.adjustedBudget()),
                reading.amount("executed", "全年执行数", was == null ? null : was.executed()),
                reading.below("executionRate", "执行率", MOST_PERCENT, was == null ? null : was.executionRate()),
                reading.kept(was == null ? null : was.evidence()));
    }

    /** Funds by origin are not sent: they stay with their project. */
    DraftProject project(@Nullable DraftProject was, String key, FieldCheck check) {
        var reading = new Reading(check);
        var code = reading.line("code", "项目编码", 32, was == null ? null : was.code());
        if (code != null && (was == null || !code.equals(was.code())) && !code.matches("[0-9A-Za-z-]+")) {
            check.refuse("code", "项目编码只能用字母、数字和连字符。");
        }
        var name = reading.line("name", "项目名称", 200, was == null ? null : was.name());
        return new DraftProject(
                key,
                code,
                check.required("name", "项目名称", name),
                reading.amount("approved", "批复金额", was == null ? null : was.approved()),
                reading.amount("initialBudget", "年初预算数", was == null ? null : was.initialBudget()),
                reading.amount("adjustedBudget", "全年预算数", was == null ? null : was.adjustedBudget()),
                reading.amount("fundsInPlace", "到位资金", was == null ? null : was.fundsInPlace()),
                reading.amount("executed", "全年执行数", was == null ? null : was.executed()),
                reading.below("executionRate", "执行率", MOST_PERCENT, was == null ? null : was.executionRate()),
                reading.below("fundsInPlaceRate", "资金到位率", MOST_PERCENT, was == null ? null : was.fundsInPlaceRate()),
                reading.below("score", "得分", MOST_POINTS, was == null ? null : was.score()),
                reading.line("grade", "自评结论", 20, was == null ? null : was.grade()),
                reading.text("target", "预期目标", 2000, was == null ? null : was.target()),
                reading.text("actual", "实际完成情况", 2000, was == null ? null : was.actual()),
                was == null ? List.of() : was.funds(),
                reading.kept(was == null ? null : was.evidence()));
    }

    DraftIndicator indicator(@Nullable DraftIndicator was, String key, FieldCheck check) {
        var reading = new Reading(check);
        var level1 = reading.line("level1", "一级指标", 100, was == null ? null : was.level1());
        var level2 = reading.line("level2", "二级指标", 100, was == null ? null : was.level2());
        var level3 = reading.line("level3", "三级指标", 200, was == null ? null : was.level3());
        if (level3 != null && level2 == null) {
            check.refuse("level2", "有三级指标时请填写二级指标。");
        }
        var target = reading.line("target", "年度指标值", 500, was == null ? null : was.target());
        var actual = reading.line("actual", "实际完成值", 500, was == null ? null : was.actual());
        var unit = reading.line("unit", "度量单位", 50, was == null ? null : was.unit());
        var weight = reading.below("weight", "分值", MOST_POINTS, was == null ? null : was.weight());
        var score = reading.below("score", "得分", MOST_POINTS, was == null ? null : was.score());
        var reason = reading.text("deviationReason", "偏差原因分析及改进措施", 2000, was == null ? null : was.deviationReason());
        var project = check.line("projectKey", "项目", 64, null);
        var evidence = reading.kept(was == null ? null : was.evidence());
        // What is written anew is read anew.
        var same = was != null
                        && Objects.equals(was.target(), target)
                        && Objects.equals(was.actual(), actual)
                        && Objects.equals(was.unit(), unit)
                ? was
                : null;
        var row = new DraftIndicator(
                key,
                project,
                check.required("level1", "一级指标", level1),
                level2,
                level3,
                same == null ? OwnColumns.ownNature(was) : same.nature(),
                same == null ? OwnColumns.ownOperator(was) : same.operator(),
                target,
                same == null ? null : same.targetValue(),
                same == null ? null : same.targetUpper(),
                actual,
                same == null ? null : same.actualValue(),
                unit,
                weight,
                score,
                reason,
                evidence);
        return same != null ? row : WrittenNumbers.read(row);
    }
}
