package cn.ziping.importing.outline;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cover says besides the title. */
final class Covers {
    /** Best first. The superior department is not the one that reports. */
    private static final List<Pattern> DEPARTMENT = List.of(
            Pattern.compile("(?:部门|单位|预算部门|预算单位|部门（单位）|部门\\(单位\\)|单位（部门）|被评价部门|被评价单位)(?:全称|名称)?(?:[（(].*[)）])?"),
            Pattern.compile("(?:填报|自评|报告|编制|申报|填表)(?:单位|部门)(?:名称)?(?:[（(].*[)）])?"),
            Pattern.compile("(?:项目|项目实施|实施|项目承担|承担|项目申报|预算)(?:单位|部门)(?:名称)?(?:[（(].*[)）])?"),
            Pattern.compile("评价(?:单位|机构|主体)(?:名称)?(?:[（(].*[)）])?"));

    private static final Pattern YEAR_LABEL = Pattern.compile(".*(?:年度|年份|评价时间|评价时段|预算年|评价期间|所属期).*");
    private static final Pattern WHOLE_YEAR = Pattern.compile("(?<!\\d)0?1月.*12月|12月31日");
    private static final Pattern DATE_LABEL = Pattern.compile(".*(?:填报|报告|编制|报送|成文|填表|申报|完成)?(?:日期|时间)$");
    private static final int LONGEST_NAME = 40;

    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();
    private final List<Piece> rest = new ArrayList<>();
    private Signature.@Nullable DateReading date;
    private @Nullable Evidence month;

    private Covers() {}

    static Covers of(List<Piece> front, Titles.@Nullable Title title) {
        var covers = new Covers();
        for (var piece : front) {
            if (piece instanceof Passage passage) {
                covers.add(passage, title);
            } else if (piece instanceof Table table) {
                covers.add(table);
            }
        }
        return covers;
    }

    private void add(Passage passage, Titles.@Nullable Title title) {
        if (title != null && (title.lines().contains(passage) || Titles.isSame(title, passage))) {
            return;
        }
        var text = Blank.strip(passage.text());
        var whole = Dates.whole(text);
        if (whole != null) {
            date = new Signature.DateReading(whole, passage.evidence(text));
            return;
        }
        if (Dates.isMonth(text)) {
            month = passage.evidence(text);
            put("日期", List.of(Blank.collapse(text)), month);
            return;
        }
        var read = passage.style() == ParagraphStyle.BODY || passage.style() == ParagraphStyle.TITLE
                ? CoverLine.read(text)
                : Map.<String, List<String>>of();
        if (read.isEmpty()) {
            rest.add(passage);
        }
        read.forEach((label, values) -> put(label, values, passage.evidence(text)));
    }

    private void put(String label, List<String> values, Evidence from) {
        lines.putIfAbsent(label, values);
        evidence.putIfAbsent(label, from);
        if (date == null && values.size() == 1 && DATE_LABEL.matcher(label).matches()) {
            var whole = Dates.whole(values.get(0));
            date = whole == null ? null : new Signature.DateReading(whole, from);
        }
    }

    /** A cover laid out as a table: a label and its value in each row. A form of indicators is none. */
    private void add(Table table) {
        var pairs = new ArrayList<List<Cell>>();
        for (var row : table.rows()) {
            var cells = row.stream()
                    .filter(cell ->
                            !cell.isCovered() && !Blank.none(cell.text()).isEmpty())
                    .toList();
            var label = cells.isEmpty() ? "" : label(cells.get(0));
            if (cells.isEmpty() || cells.size() > 2 || !CoverLine.isLabel(label)) {
                rest.add(table);
                return;
            }
            pairs.add(cells);
        }
        for (var pair : pairs) {
            var values = pair.size() < 2
                    ? List.<String>of()
                    : CoverLine.values(label(pair.get(0)), pair.get(1).text());
            put(label(pair.get(0)), values, Evidence.of(pair.get(pair.size() - 1)));
        }
    }

    private static String label(Cell cell) {
        return Blank.none(cell.text()).replaceAll("[：:]$", "");
    }

    Map<String, List<String>> lines() {
        return lines;
    }

    /** What is neither title nor cover. @param department whose name needs no line of its own */
    List<Piece> rest(@Nullable String department) {
        return rest.stream()
                .filter(piece -> department == null
                        || !(piece instanceof Passage passage
                                && Blank.none(passage.text()).equals(department)))
                .toList();
    }

    Signature.@Nullable DateReading date() {
        return date;
    }

    @Nullable
    Evidence month() {
        return month;
    }

    Departments.@Nullable Reading department() {
        for (var pattern : DEPARTMENT) {
            for (var line : lines.entrySet()) {
                var from = evidence.get(line.getKey());
                if (from != null
                        && line.getValue().size() == 1
                        && pattern.matcher(line.getKey()).matches()) {
                    var name =
                            Departments.withoutSeal(Blank.none(line.getValue().get(0)));
                    if (name.length() >= 3 && name.length() <= LONGEST_NAME && !name.endsWith("元")) {
                        return new Departments.Reading(name, from);
                    }
                }
            }
        }
        return null;
    }

    Years.@Nullable Reading year() {
        for (var line : lines.entrySet()) {
            var from = evidence.get(line.getKey());
            if (from != null
                    && line.getValue().size() == 1
                    && YEAR_LABEL.matcher(line.getKey()).matches()) {
                var value = line.getValue().get(0).replaceFirst("^(20\\d\\d)$", "$1年");
                // 评价时间 is mostly the year that is evaluated, else the weeks in which it was.
                var isOfWork = value.contains("月") && !WHOLE_YEAR.matcher(value).find();
                var year = isOfWork ? null : Years.ofTitle(value, from);
                if (year != null) {
                    return year;
                }
            }
        }
        var project = lines.get("项目名称");
        var named = evidence.get("项目名称");
        if (project != null && named != null && project.size() == 1) {
            var year = Years.ofTitle(project.get(0), named);
            if (year != null) {
                return year;
            }
        }
        for (var piece : rest) {
            if (piece instanceof Passage passage && Blank.none(passage.text()).matches("[（(]?20\\d\\d年度?[)）]?")) {
                return Years.ofTitle(passage.text(), passage.evidence(passage.text()));
            }
        }
        return null;
    }
}
