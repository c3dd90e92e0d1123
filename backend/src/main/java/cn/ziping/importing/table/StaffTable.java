package cn.ziping.importing.table;

import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Evidence;
import cn.ziping.template.SectionBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads tables of posts and staff, with the kinds of posts by row or by column. */
final class StaffTable {
    private static final String ALL = "合计";

    /** Kinds of posts that a head names beside what it counts. */
    private static final Pattern KIND = Pattern.compile("行政|事业|工勤|参公|机关");

    private static final String NO_KIND = ".*(?:人员情况|编制).*|.{0,4}[末底初]|(?:基本|机构|单位|部门)?(?:情况|信息|人数|数据)";

    private final Layout table;
    private final Head head;
    private final Taking taking;
    private final List<DraftStaffLine> lines = new ArrayList<>();

    private StaffTable(Taking taking) {
        this.taking = taking;
        table = taking.table;
        head = taking.head;
    }

    static Optional<TableReading> read(Taking taking) {
        return new StaffTable(taking).read();
    }

    private Optional<TableReading> read() {
        head.all(Field.ROW_NUMBER).forEach(taking::takeColumn);
        for (var row = head.body(); row < table.height(); row++) {
            row(row);
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Rows(lines, List.of(), List.of(), List.of(), DraftFigures.NONE, taking.doubts());
        return Optional.of(new TableReading(SectionBlock.STAFF_LINES, rows, taking.isWhole()));
    }

    private void row(int row) {
        var unit = unit();
        var kind = kind();
        var evidence = new LinkedHashMap<String, Evidence>();
        var unitName = carried(row, unit, "unit", evidence);
        var label = kind == null || kind == unit ? null : taking.words(row, kind, "label", evidence);
        if (Words.isTotal(unitName)) {
            // All units together.
            label = ALL;
            unitName = "";
        } else if (unitName.isEmpty() && label == null && unit != null) {
            return;
        }
        for (var group : kinds()) {
            line(row, unitName, label(label, group), group, evidence);
        }
    }

    private static String label(@Nullable String ofRow, String ofColumn) {
        if (ofRow == null || ofRow.equals(ALL) && !ofColumn.isEmpty()) {
            return ofColumn.isEmpty() ? "编制" : ofColumn;
        }
        return ofColumn.isEmpty() ? ofRow : ofRow + ofColumn;
    }

    private void line(int row, String unit, String label, String group, LinkedHashMap<String, Evidence> known) {
        var evidence = new LinkedHashMap<>(known);
        var before = evidence.size();
        var authorised = taking.people(row, column(Field.AUTHORISED, group), "authorised", evidence);
        var actual = taking.people(row, column(Field.PRESENT, group), "actual", evidence);
        if (evidence.size() > before) {
            lines.add(new DraftStaffLine("t" + (lines.size() + 1), unit, label, authorised, actual, evidence));
        }
    }

    private String carried(int row, @Nullable Column column, String key, LinkedHashMap<String, Evidence> evidence) {
        if (column == null) {
            return "";
        }
        for (var r = row; r >= head.body(); r--) {
            var text = table.covering(r, column.index());
            if (!text.isEmpty()) {
                taking.take(row, column.index());
                evidence.put(key, taking.evidence(r, column.index()));
                return text;
            }
        }
        return "";
    }

    private @Nullable Column unit() {
        return head.column(Field.BODY);
    }

    private @Nullable Column kind() {
        for (var field : List.of(Field.STAFF_KIND, Field.SUBJECT, Field.NAME)) {
            if (head.column(field) != null) {
                return head.column(field);
            }
        }
        var first = head.columns().get(0);
        return first.field() == null ? first : null;
    }

    /** Kinds of posts that columns are told apart by; one empty where they are not. */
    private List<String> kinds() {
        return head.columns().stream()
                .filter(column -> column.field() == Field.AUTHORISED || column.field() == Field.PRESENT)
                .map(StaffTable::group)
                .distinct()
                .toList();
    }

    private @Nullable Column column(Field field, String group) {
        return head.all(field).stream()
                .filter(column -> group(column).equals(group))
                .findFirst()
                .orElse(null);
    }

    private static String group(Column column) {
        if (column.words().size() < 2) {
            var kind = KIND.matcher(HeadWords.core(column.text()));
            return kind.find() ? kind.group() : "";
        }
        var leaf = HeadWords.core(column.words().get(column.words().size() - 1));
        var field = HeadWords.field(leaf).orElse(null);
        if (field == Field.AUTHORISED || field == Field.PRESENT) {
            // 事业 above 编制数 and 实有数, or 编制情况 above both; 行政编制 below 核定编制数.
            var above = HeadWords.core(column.words().get(column.words().size() - 2));
            var isKind = HeadWords.field(above).isEmpty() && !above.matches(NO_KIND);
            var own = KIND.matcher(leaf);
            return isKind ? above : own.find() ? own.group() : "";
        }
        return leaf.matches("小计|总数|合计|人数") ? ALL : leaf;
    }
}
