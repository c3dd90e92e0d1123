package cn.ziping.importing.prose;

import cn.ziping.budget.FundSource;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.draft.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was read of sentences, in one short line a row, so that a test can say all of it. */
final class Shown {
    private Shown() {}

    /** @param text with headings in front: {@code [一级 > 二级] 句子} */
    static Rows read(String text, int year) {
        var closing = text.startsWith("[") ? text.indexOf("] ") : -1;
        var outline = new StringBuilder();
        if (closing > 0) {
            var marks = "#";
            for (var heading : text.substring(1, closing).split(" > ")) {
                outline.append(marks).append(' ').append(heading).append('\n');
                marks += "#";
            }
        }
        return Prose.read(Written.outline(outline + text.substring(closing + 1).strip()), year);
    }

    static String staff(Rows rows) {
        return joined(rows.staffLines().stream().map(Shown::staff).toList());
    }

    private static String staff(DraftStaffLine line) {
        return line(
                line.unit().isEmpty() ? line.label() : line.unit() + ":" + line.label(),
                "编",
                line.authorised(),
                "实",
                line.actual());
    }

    static String budget(Rows rows) {
        return joined(rows.budgetLines().stream().map(Shown::budget).toList());
    }

    private static String budget(DraftBudgetLine line) {
        var fund = line.fundSource() == FundSource.ALL ? "" : line.fundSource() + ":";
        return line(
                fund + line.category() + " " + line.label(),
                "初",
                line.initialBudget(),
                "调",
                line.adjustedBudget(),
                "执",
                line.executed(),
                "率",
                line.executionRate());
    }

    static String projects(Rows rows) {
        return joined(rows.projects().stream().map(Shown::project).toList());
    }

    private static String project(DraftProject project) {
        return line(
                project.name(),
                "初",
                project.initialBudget(),
                "调",
                project.adjustedBudget(),
                "到",
                project.fundsInPlace(),
                "执",
                project.executed(),
                "率",
                project.executionRate(),
                "到位率",
                project.fundsInPlaceRate(),
                "分",
                project.score());
    }

    static String indicators(Rows rows) {
        return joined(rows.indicators().stream().map(Shown::indicator).toList());
    }

    private static String indicator(DraftIndicator row) {
        return line(
                row.level1() + "/" + text(row.level2()) + "/" + text(row.level3()),
                "值",
                row.weight(),
                "得",
                row.score(),
                "目标",
                row.target(),
                "实际",
                row.actual(),
                "因",
                row.deviationReason());
    }

    static String figures(Rows rows) {
        var figures = rows.figures();
        return line(
                        "",
                        "初",
                        figures.initialBudget(),
                        "调",
                        figures.adjustedBudget(),
                        "执",
                        figures.executed(),
                        "率",
                        figures.executionRate(),
                        "分",
                        figures.score(),
                        "级",
                        figures.grade())
                .strip();
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static String line(String name, @Nullable Object... values) {
        var parts = new ArrayList<String>(List.of(name));
        for (var i = 0; i + 1 < values.length; i += 2) {
            if (values[i + 1] != null) {
                parts.add(values[i] + shown(values[i + 1]));
            }
        }
        return String.join(" ", parts);
    }

    private static String shown(@Nullable Object value) {
        return value instanceof java.math.BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private static String joined(List<String> lines) {
        return lines.stream().collect(Collectors.joining(" & "));
    }
}
