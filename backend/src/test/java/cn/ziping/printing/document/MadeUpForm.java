package cn.ziping.printing.document;

import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.document.Table.Alignment;
import java.util.ArrayList;
import java.util.List;

/** 《项目支出绩效自评表》 of a project that does not exist. */
public final class MadeUpForm {
    private static final List<String> LEVEL2 = List.of("数量指标", "质量指标", "时效指标", "成本指标", "社会效益指标");

    private MadeUpForm() {}

    /** @param indicators how many rows of indicators, a multiple of 5 */
    public static Form of(int indicators) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(head("项目名称", 2, 1), cell("河道清淤与岸线修复（“碧水行动”）专项资金", 8, 1)));
        rows.add(List.of(head("主管部门", 2, 1), cell("云州市水务局", 3, 1), head("实施单位", 2, 1), cell("云州市河湖保护中心", 3, 1)));
        rows.add(List.of(
                head("项目资金（万元）", 2, 4),
                head("", 2, 1),
                head("年初预算数", 1, 1),
                head("全年预算数（A）", 1, 1),
                head("全年执行数（B）", 1, 1),
                head("分值", 1, 1),
                head("执行率（B/A）", 1, 1),
                head("得分", 1, 1)));
        for (var origin : List.of("年度资金总额", "其中：财政拨款", "其他资金")) {
            rows.add(List.of(
                    cell(origin, 2, 1),
                    figure("1,234.56"),
                    figure("1,234,567.89"),
                    figure("1,198.20"),
                    middle("10"),
                    middle("97.05%"),
                    middle("9.71")));
        }
        rows.add(List.of(head("年度总体目标", 1, 2), head("预期目标", 5, 1), head("实际完成情况", 4, 1)));
        rows.add(List.of(
                cell("完成12.5公里河道清淤、38处护岸加固，水质达标率不低于95%。".repeat(2), 5, 1),
                cell("完成河道清淤12.5公里、护岸加固38处，水质达标率96.8%。", 4, 1)));
        rows.add(List.of(
                head("绩效指标", 1, indicators + 1),
                head("一级指标", 1, 1),
                head("二级指标", 1, 1),
                head("三级指标", 1, 1),
                head("年度指标值", 1, 1),
                head("实际完成值", 1, 1),
                head("分值", 1, 1),
                head("得分", 1, 1),
                head("偏差原因分析及改进措施", 2, 1)));
        var each = indicators / LEVEL2.size();
        for (var i = 0; i < indicators; i++) {
            rows.add(indicator(i, each, indicators));
        }
        rows.add(List.of(head("总分", 6, 1), middle("100"), middle("96.31"), cell("", 2, 1)));
        var note = Text.of("注：1.其他资金包括和财政拨款共同投入同一项目的自有资金、社会资金。2.定量指标得分按完成比例计算。");
        return new Form("项目支出绩效自评表", "（2023年度）", List.of(6, 8, 10, 14, 12, 12, 12, 6, 9, 7), rows, List.of(note));
    }

    private static List<Cell> indicator(int i, int each, int all) {
        var cells = new ArrayList<Cell>();
        if (i % all == 0) {
            cells.add(middle("产出指标（50分）", 1, 4 * each));
        } else if (i == 4 * each) {
            cells.add(middle("效益指标（30分）", 1, each));
        }
        if (i % each == 0) {
            cells.add(middle(LEVEL2.get(i / each), 1, each));
        }
        cells.add(cell("指标" + (i + 1) + (i % 3 == 0 ? "：河道清淤长度与护岸加固处数" : "：水质达标率"), 1, 1));
        cells.add(middle("≥95%"));
        cells.add(middle("96.8%"));
        cells.add(middle("5"));
        cells.add(middle("4.85"));
        cells.add(cell(i % 4 == 0 ? "汛期提前，工期顺延；下年度汛前完成招标，列入" + i + "号整改台账" : "", 2, 1));
        return cells;
    }

    private static Cell head(String text, int columns, int rows) {
        return new Cell(Text.of(text), columns, rows, Alignment.CENTER, true, null);
    }

    private static Cell cell(String text, int columns, int rows) {
        return new Cell(Text.of(text), columns, rows, Alignment.LEFT, false, null);
    }

    private static Cell middle(String text, int columns, int rows) {
        return new Cell(Text.of(text), columns, rows, Alignment.CENTER, false, null);
    }

    private static Cell middle(String text) {
        return middle(text, 1, 1);
    }

    private static Cell figure(String text) {
        return new Cell(Text.of(text), 1, 1, Alignment.RIGHT, false, null);
    }
}
