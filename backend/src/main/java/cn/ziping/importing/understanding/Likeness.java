package cn.ziping.importing.understanding;

import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftStaffLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When two rows are about the same thing.
 *
 * @param names what rows are looked up by: rows that are the same have one of these in common
 */
record Likeness<T>(Function<T, List<String>> names, BiPredicate<T, T> same) {
    static final Likeness<DraftStaffLine> STAFF = new Likeness<>(
            row -> List.of(Names.plain(row.unit()) + "|" + Names.plain(row.label())), (one, other) -> true);

    /** Details are told apart by their names; of anything else there is one in each budget. */
    static final Likeness<DraftBudgetLine> BUDGET = new Likeness<>(
            row -> List.of(row.fundSource()
                    + "|"
                    + row.category()
                    + (row.category().name().endsWith("_ITEM") ? Names.plain(row.label()) : "")),
            (one, other) -> true);

    static final Likeness<DraftIndicator> INDICATOR = new Likeness<>(
            row -> List.of(String.join(
                    "|",
                    Names.plain(row.projectKey()),
                    Names.level(row.level1()),
                    Names.level(row.level2()),
                    Names.level(row.level3()))),
            (one, other) -> true);

    static final Likeness<DraftProject> PROJECT = new Likeness<>(
            row -> row.code() == null
                    ? List.of(Names.plain(row.name()))
                    : List.of(Names.plain(row.name()), "#" + row.code()),
            Likeness::same);

    static final Likeness<DraftProject> OF_NAME =
            new Likeness<>(row -> List.of(Names.plain(row.name())), (one, other) -> true);

    private static boolean same(DraftProject one, DraftProject other) {
        if (one.code() != null && other.code() != null) {
            return one.code().equals(other.code());
        }
        return Names.plain(one.name()).equals(Names.plain(other.name())) && agree(one, other);
    }

    /** Amounts of several years or of several parts of one name are no project's own: they stay apart. */
    static boolean agree(DraftProject one, DraftProject other) {
        return agree(one.approved(), other.approved())
                && agree(one.initialBudget(), other.initialBudget())
                && agree(one.adjustedBudget(), other.adjustedBudget())
                && agree(one.executed(), other.executed());
    }

    private static boolean agree(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null || one.compareTo(other) == 0;
    }
}
