package cn.ziping.importing.understanding;

import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
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
        each(staff, rows.staffLines(), MergedRows::same, union::staff, this::keyed);
        each(budget, rows.budgetLines(), MergedRows::same, union::budget, this::keyed);
        tellApart(rows.projects());
        var keys = projects(rows.projects(), union);
        var own = rows.indicators().stream()
                .map(row -> ofProject(row, row.projectKey() == null ? null : keys.get(row.projectKey())))
                .toList();
        each(indicators, own, MergedRows::same, union::indicator, this::keyed);
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
    private static <T> void each(List<T> there, List<T> added, BiPredicate<T, T> same, Union<T> union, Keyed<T> keyed) {
        var before = List.copyOf(there);
        for (var row : added) {
            var known = before.stream().filter(other -> same.test(other, row)).toList();
            var alone = added.stream().filter(other -> same.test(other, row)).count() == 1;
            if (known.size() == 1 && alone) {
                there.set(there.indexOf(known.get(0)), union.of(known.get(0), row));
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
        each(projects, added, MergedRows::same, one, own);
        return keys;
    }

    private static boolean same(DraftProject one, DraftProject other) {
        if (one.code() != null && other.code() != null) {
            return one.code().equals(other.code());
        }
        return Names.plain(one.name()).equals(Names.plain(other.name())) && agree(one, other);
    }

    /** Amounts of several years or of several parts of one name are no project's own: they stay apart. */
    private static boolean agree(DraftProject one, DraftProject other) {
        return agree(one.approved(), other.approved())
                && agree(one.initialBudget(), other.initialBudget())
                && agree(one.adjustedBudget(), other.adjustedBudget())
                && agree(one.executed(), other.executed());
    }

    private static boolean agree(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null || one.compareTo(other) == 0;
    }

    /** Says of projects that are of one name and stay apart that they are. */
    private void tellApart(List<DraftProject> added) {
        for (var row : added) {
            var namesake = projects.stream()
                    .filter(other -> Names.plain(other.name()).equals(Names.plain(row.name())) && !agree(other, row))
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

    private static boolean same(DraftStaffLine one, DraftStaffLine other) {
        return Names.plain(one.unit()).equals(Names.plain(other.unit()))
                && Names.plain(one.label()).equals(Names.plain(other.label()));
    }

    /** Details are told apart by their names; of anything else there is one in each budget. */
    private static boolean same(DraftBudgetLine one, DraftBudgetLine other) {
        return one.fundSource() == other.fundSource()
                && one.category() == other.category()
                && (!one.category().name().endsWith("_ITEM")
                        || Names.plain(one.label()).equals(Names.plain(other.label())));
    }

    private static boolean same(DraftIndicator one, DraftIndicator other) {
        return Names.plain(one.projectKey()).equals(Names.plain(other.projectKey()))
                && Names.level(one.level1()).equals(Names.level(other.level1()))
                && Names.level(one.level2()).equals(Names.level(other.level2()))
                && Names.level(one.level3()).equals(Names.level(other.level3()));
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
