package cn.ziping.comparison;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Block;
import java.util.ArrayList;

/** A comparison as sheets to go on working with: a line for each department and year, and what the years come to. */
final class ComparisonWorkbook {
    private ComparisonWorkbook() {}

    static Document of(WholeComparison whole) {
        var tables = new ComparisonTables(whole);
        var blocks = new ArrayList<Block>();
        blocks.add(tables.lines());
        blocks.add(tables.years());
        blocks.add(tables.statistics("得分统计", SummaryFigures::score));
        blocks.add(tables.statistics("预算执行率统计（%）", SummaryFigures::executionRate));
        blocks.add(tables.statistics("全年执行数统计（万元）", SummaryFigures::executed));
        if (!tables.grades().isEmpty()) {
            blocks.add(tables.gradesByYear());
        }
        blocks.add(tables.bandsByYear());
        if (!whole.outliers().isEmpty()) {
            blocks.add(tables.outliers());
        }
        return Document.of(whole.title(), whole.reader(), blocks);
    }
}
