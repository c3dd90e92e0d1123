package cn.ziping.importing.understanding;

import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of several tables, forms and texts of one document as one. What two of them say of one thing is one row; where
 * they say different things the first is kept, and a doubt tells the other.
 */
final class MergedRows {
    private final List<DraftStaffLine> staff = new ArrayList<>();
    private final List<DraftBudgetLine> budget = new ArrayList<>();
    private final List<DraftProject> projects = new ArrayList<>();
    private final List<DraftIndicator> indicators = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private DraftFigures figures = DraftFigures.NONE;

    /** Those that are added first go before those that are added later. */
    void add(Rows rows) {
        var union = new RowUnion(doubts);
        figures = union.figures(figures, rows.figures());
        each(staff, rows.staffLines(), Likeness.STAFF, union::staff, this::keyed);
        each(budget, rows.budgetLines(), Likeness.BUDGET, union::budget, this::keyed);
        tellApart(rows.projects());
        var keys = projects(rows.projects(), union);
        var own = rows.indicators().stream()
                .map(row -> ofProject(row, row.projectKey() == null ? null : keys.get(row.projectKey())))
                .toList();
        each(indicators, own, Likeness.INDICATOR, union::indicator, this::keyed);
        doubts.addAll(rows.doubts());
    }

    Rows rows() {
        return new Rows(
                List.copyOf(staff),
                List.copyOf(budget),
                List.copyOf(projects),
                List.copyOf(indicators),
                figures,
                List.copyOf(doubts));
    }

    /** How a row that is in both becomes one. */
    private interface Union<T> {
        T of(T there, T added);
    }

    /** A row with the key of its place. */
    private interface Keyed<T> {
        T at(int place, T row);
    }

    /** Adds rows: to the one that is the same thing where there is exactly one on either side, else behind all. */
    private static <T> void each(List<T> there, List<T> added, Likeness<T> likeness, Union<T> union, Keyed<T> keyed) {
        var before = new Namesakes<>(there, likeness);
        var among = new Namesakes<>(added, likeness);
        for (var row : added) {
            var known = before.of(row);
            if (known.size() == 1 && among.of(row).size() == 1) {
                var place = known.get(0);
                there.set(place, union.of(there.get(place), row));
            } else {
                there.add(keyed.at(there.size(), row));
            }
        }
    }

    /** @return keys of the rows that are now there, by the keys of those that were added */
    private Map<String, String> projects(List<DraftProject> added, RowUnion union) {
        var keys = new HashMap<String, String>();
        Union<DraftProject> one = (there, row) -> {
            keys.put(row.key(), there.key());
            return union.project(there, row);
        };
        Keyed<DraftProject> own = (place, row) -> {
            var keyed = RowUnion.withKey(row, "p" + (place + 1));
            keys.put(row.key(), keyed.key());
            return keyed;
        };
        each(projects, added, Likeness.PROJECT, one, own);
        return keys;
    }

    /** Says of projects that are of one name and stay apart that they are. */
    private void tellApart(List<DraftProject> added) {
        var before = new Namesakes<>(projects, Likeness.OF_NAME);
        for (var row : added) {
            var namesake = before.of(row).stream()
                    .map(projects::get)
                    .filter(other -> !Likeness.agree(other, row))
                    .findFirst();
            if (namesake.isPresent() && !row.evidence().isEmpty()) {
                doubts.add(new Doubt(
                        DoubtKind.AMBIGUOUS,
                        "“%s”在文件中有两组不同的金额，先作为两个项目保留；如果是同一个，请合并。".formatted(row.name()),
                        row.evidence().values().iterator().next(),
                        namesake.get().key()));
            }
        }
    }

    private DraftStaffLine keyed(int place, DraftStaffLine row) {
        return new DraftStaffLine(
                "t" + (place + 1), row.unit(), row.label(), row.authorised(), row.actual(), row.evidence());
    }

    private DraftBudgetLine keyed(int place, DraftBudgetLine row) {
        return RowUnion.withKey(row, "b" + (place + 1));
    }

    private DraftIndicator keyed(int place, DraftIndicator row) {
        return WrittenNumbers.read(RowUnion.withKey(row, "i" + (place + 1), row.projectKey()));
    }

    private static DraftIndicator ofProject(DraftIndicator row, @Nullable String project) {
        return RowUnion.withKey(row, row.key(), project);
    }
}
