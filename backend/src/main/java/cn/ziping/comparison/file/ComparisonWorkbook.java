package cn.ziping.comparison.file;

import cn.ziping.comparison.SummaryFigures;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Block;
import java.util.ArrayList;

/** A comparison as sheets to go on working with: a line for each department and year, and what the years come to. */
final class ComparisonWorkbook {
    private ComparisonWorkbook() {}

    static Document of(WholeComparison whole) {
        var years = new YearTables(whole);
        var departments = new DepartmentTables(whole);
        var blocks = new ArrayList<Block>();
        blocks.add(departments.lines());
        blocks.add(years.years());
        blocks.add(years.statistics("得分统计", SummaryFigures::score));
        blocks.add(years.statistics("预算执行率统计（%）", SummaryFigures::executionRate));
        blocks.add(years.statistics("全年执行数统计（万元）", SummaryFigures::executed));
        if (!years.grades().isEmpty()) {
            blocks.add(years.gradesByYear());
        }
        blocks.add(years.bandsByYear());
        if (!whole.outliers().isEmpty()) {
            blocks.add(departments.outliers());
        }
        if (!whole.unknownCodes().isEmpty()) {
            blocks.add(departments.unknown());
        }
        return Document.of(whole.title(), whole.reader(), blocks);
    }
}
