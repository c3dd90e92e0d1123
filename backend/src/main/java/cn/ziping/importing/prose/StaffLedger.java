package cn.ziping.importing.prose;

import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Staff gathered from several sentences: posts and people of one unit and kind in one line. */
final class StaffLedger {
    private static final String TOTAL = "合计";

    private record Id(String unit, String stem) {}

    private record Line(String label, Values values) {}

    private final Map<Id, Line> lines = new LinkedHashMap<>();
    private final List<Doubt> doubts;

    StaffLedger(List<Doubt> doubts) {
        this.doubts = doubts;
    }

    void put(StaffWords words, boolean isAuthorised, int value, boolean isInBrackets, Evidence evidence) {
        var label = words.isTotal() ? TOTAL : isInBrackets ? "其中：" + words.label() : words.label();
        var stem = words.isTotal() ? TOTAL : isInBrackets ? label : words.stem();
        lines.computeIfAbsent(new Id(words.unit(), stem), id -> new Line(label, new Values()))
                .values
                .put(isAuthorised ? "authorised" : "actual", BigDecimal.valueOf(value), evidence, label, doubts);
    }

    List<DraftStaffLine> rows() {
        var rows = new ArrayList<DraftStaffLine>();
        lines.forEach((id, line) -> rows.add(new DraftStaffLine(
                "t" + (rows.size() + 1),
                id.unit,
                line.label,
                number(line.values.get("authorised")),
                number(line.values.get("actual")),
                line.values.evidence())));
        return rows;
    }

    private static @Nullable Integer number(@Nullable BigDecimal value) {
        return value == null ? null : value.intValueExact();
    }
}
