package cn.ziping.importing;

import cn.ziping.importing.draft.Draft;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.InputError;
import cn.ziping.reference.BodyText;
import cn.ziping.writing.Characters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps a draft from being stored as a report, each fault at its place in the import. Nothing is ever cut. */
final class StorableDraft {
    private static final BigDecimal AMOUNT = BigDecimal.valueOf(1_000_000_000_000L);
    private static final BigDecimal RATE = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal POINTS = BigDecimal.valueOf(100_000);
    private static final int DECIMALS = 6;

    /** Whoever mends a hundred places begins anew. */
    private static final int MOST_FAULTS = 50;

    private final List<UserError> faults = new ArrayList<>();

    private StorableDraft() {}

    /** Nothing when it can be stored. */
    static List<UserError> faults(Draft draft) {
        var check = new StorableDraft();
        check.check(draft);
        return check.faults.stream().limit(MOST_FAULTS).toList();
    }

    private void check(Draft draft) {
        var whole = new Row(List.of("importId"));
        whole.text("title", "标题", 200, false, draft.title());
        if (draft.date() != null
                && (draft.date().getYear() < 2000 || draft.date().getYear() > 2099)) {
            whole.refuse("date", "成文日期应在 2000 年到 2099 年之间。");
        }
        whole.most("sections", "节", 500, draft.sections());
        whole.most("staffLines", "行编制", 1000, draft.staffLines());
        whole.most("budgetLines", "行预算", 1000, draft.budgetLines());
        whole.most("projects", "个项目", 1000, draft.projects());
        whole.most("indicators", "个指标", 5000, draft.indicators());
        figures(draft);
        sections(draft);
        staffAndBudget(draft);
        projects(draft);
        indicators(draft);
    }

    private void figures(Draft draft) {
        var row = new Row(List.of("importId", "figures"));
        var figures = draft.figures();
        row.number("initialBudget", "年初预算数", AMOUNT, figures.initialBudget());
        row.number("adjustedBudget", "全年预算数", AMOUNT, figures.adjustedBudget());
        row.number("executed", "全年执行数", AMOUNT, figures.executed());
        row.number("executionRate", "预算执行率", RATE, figures.executionRate());
        row.number("score", "自评得分", POINTS, figures.score());
        row.text("grade", "自评等级", 20, false, figures.grade());
    }

    private void sections(Draft draft) {
        for (var i = 0; i < draft.sections().size(); i++) {
            var section = draft.sections().get(i);
            var row = row("sections", i);
            row.text("heading", "标题", 200, true, section.heading());
            row.text("templateKey", "模板章节", 64, false, section.templateKey());
            row.text("body", "正文", 100_000, false, section.body().isEmpty() ? null : section.body());
            if (BodyText.isTooDeep(section.body())) {
                row.refuse("body", "正文里列表、引用或强调的层次太多，请减少层次。");
            }
        }
    }

    private void staffAndBudget(Draft draft) {
        for (var i = 0; i < draft.staffLines().size(); i++) {
            var line = draft.staffLines().get(i);
            var row = row("staffLines", i);
            row.text("unit", "单位", 200, false, line.unit().isEmpty() ? null : line.unit());
            row.text("label", "人员类别", 100, true, line.label());
            row.people("authorised", "编制数", line.authorised());
            row.people("actual", "实有人数", line.actual());
        }
        for (var i = 0; i < draft.budgetLines().size(); i++) {
            var line = draft.budgetLines().get(i);
            var row = row("budgetLines", i);
            row.text("label", "名称", 200, true, line.label());
            row.number("initialBudget", "年初预算数", AMOUNT, line.initialBudget());
            row.number("adjustedBudget", "全年预算数", AMOUNT, line.adjustedBudget());
            row.number("executed", "全年执行数", AMOUNT, line.executed());
            row.number("executionRate", "执行率", RATE, line.executionRate());
        }
    }

    private void projects(Draft draft) {
        for (var i = 0; i < draft.projects().size(); i++) {
            var project = draft.projects().get(i);
            var row = row("projects", i);
            row.text("code", "项目编码", 32, false, project.code());
            row.text("name", "项目名称", 200, true, project.name());
            row.number("approved", "批复金额", AMOUNT, project.approved());
            row.number("initialBudget", "年初预算数", AMOUNT, project.initialBudget());
            row.number("adjustedBudget", "全年预算数", AMOUNT, project.adjustedBudget());
            row.number("fundsInPlace", "到位资金", AMOUNT, project.fundsInPlace());
            row.number("executed", "全年执行数", AMOUNT, project.executed());
            row.number("executionRate", "执行率", RATE, project.executionRate());
            row.number("fundsInPlaceRate", "资金到位率", RATE, project.fundsInPlaceRate());
            row.number("score", "得分", POINTS, project.score());
            row.text("grade", "自评结论", 20, false, project.grade());
            row.text("target", "预期目标", 2000, false, project.target());
            row.text("actual", "实际完成情况", 2000, false, project.actual());
            for (var fund : project.funds()) {
                row.number("funds", "年初预算数", AMOUNT, fund.initialBudget());
                row.number("funds", "全年预算数", AMOUNT, fund.adjustedBudget());
                row.number("funds", "全年执行数", AMOUNT, fund.executed());
            }
        }
    }

    private void indicators(Draft draft) {
        for (var i = 0; i < draft.indicators().size(); i++) {
            var indicator = draft.indicators().get(i);
            var row = row("indicators", i);
            row.text("level1", "一级指标", 100, true, indicator.level1());
            row.text("level2", "二级指标", 100, false, indicator.level2());
            row.text("level3", "三级指标", 200, false, indicator.level3());
            if (indicator.level3() != null && indicator.level2() == null) {
                row.refuse("level2", "有三级指标时请填写二级指标。");
            }
            row.text("target", "年度指标值", 500, false, indicator.target());
            row.text("actual", "实际完成值", 500, false, indicator.actual());
            row.text("unit", "度量单位", 50, false, indicator.unit());
            row.number("weight", "分值", POINTS, indicator.weight());
            row.number("score", "得分", POINTS, indicator.score());
            row.number("target", "年度指标值", AMOUNT, indicator.targetValue());
            row.number("target", "年度指标值", AMOUNT, indicator.targetUpper());
            row.number("actual", "实际完成值", AMOUNT, indicator.actualValue());
            row.text("deviationReason", "偏差原因分析及改进措施", 2000, false, indicator.deviationReason());
        }
    }

    private Row row(String list, int place) {
        return new Row(List.of("importId", list, Integer.toString(place)));
    }

    /** A row of the import, by where it stands. */
    private final class Row {
        private final List<String> path;

        Row(List<String> path) {
            this.path = path;
        }

        void text(String field, String name, int most, boolean isNeeded, @Nullable String text) {
            if (text == null || text.isEmpty()) {
                if (isNeeded || text != null) {
                    refuse(field, "请填写%s。".formatted(name));
                }
                return;
            }
            var length = text.codePointCount(0, text.length());
            var fault = Characters.fault(text);
            if (length > most) {
                refuse(field, "%s最多 %,d 个字，现有 %,d 个。请删减后再接受。".formatted(name, most, length));
            } else if (fault != null) {
                refuse(field, "%s里有不能保存的%s，请删去后再接受。".formatted(name, fault));
            }
        }

        void number(String field, String name, BigDecimal bound, @Nullable BigDecimal value) {
            if (value == null) {
                return;
            }
            if (value.scale() > DECIMALS && value.stripTrailingZeros().scale() > DECIMALS) {
                refuse(field, "%s最多 %d 位小数。".formatted(name, DECIMALS));
            } else if (value.abs().compareTo(bound) >= 0) {
                refuse(field, "%s太大了（应小于 %s），请看看单位。".formatted(name, bound.toPlainString()));
            }
        }

        void people(String field, String name, @Nullable Integer value) {
            if (value != null && value < 0) {
                refuse(field, "%s不能是负数。".formatted(name));
            }
        }

        void most(String field, String noun, int most, List<?> rows) {
            if (rows.size() > most) {
                refuse(field, "一份报告最多 %,d %s，现有 %,d %s。请删减后再接受。".formatted(most, noun, rows.size(), noun));
            }
        }

        void refuse(String field, String sentence) {
            var whole = new ArrayList<>(path);
            whole.add(field);
            faults.add(new InputError(Code.INVALID, sentence, whole));
        }
    }
}
