package cn.ziping.writing;

import cn.ziping.report.PartStore;
import cn.ziping.report.StaffLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 人员编制, line by line. */
final class StaffLines implements RowKind<StaffLine> {
    private static final int MOST_PEOPLE = 10_000_000;

    @Override
    public PartStore.Kind kind() {
        return PartStore.Kind.STAFF_LINE;
    }

    @Override
    public UUID id(StaffLine row) {
        return row.id();
    }

    @Override
    public int version(StaffLine row) {
        return row.version();
    }

    @Override
    public String label(StaffLine row) {
        return row.unit() + " " + row.label();
    }

    @Override
    public StaffLine withVersion(StaffLine row, int version) {
        return new StaffLine(row.id(), version, row.unit(), row.label(), row.authorised(), row.actual());
    }

    @Override
    public StaffLine read(UUID id, @Nullable StaffLine current, FieldCheck check) {
        var unit = check.line("unit", "单位", 200, current == null ? null : current.unit());
        var label = check.line("label", "人员类别", 100, current == null ? null : current.label());
        return new StaffLine(
                id,
                1,
                check.required("unit", "单位", unit),
                check.required("label", "人员类别", label),
                check.people("authorised", "编制数", MOST_PEOPLE, current == null ? null : current.authorised()),
                check.people("actual", "实有人数", MOST_PEOPLE, current == null ? null : current.actual()));
    }

    @Override
    public Map<String, @Nullable Object> fields(StaffLine row) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("unit", row.unit());
        fields.put("label", row.label());
        fields.put("authorised", row.authorised());
        fields.put("actual", row.actual());
        return fields;
    }

    @Override
    public int most() {
        return 1000;
    }
}
