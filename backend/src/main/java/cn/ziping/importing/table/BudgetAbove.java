package cn.ziping.importing.table;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stood above a row of a budget: whose parts it may tell, and of whose money. */
final class BudgetAbove {
    /** Lines that are split by what the money is spent on. */
    private static final Set<BudgetCategory> PARTS = EnumSet.of(
            BudgetCategory.BASIC_EXPENDITURE,
            BudgetCategory.PERSONNEL_FUNDS,
            BudgetCategory.OPERATING_FUNDS,
            BudgetCategory.PROJECT_EXPENDITURE);

    private final boolean isSideTold;
    private boolean isIncome;

    private @Nullable BudgetCategory parent;
    private String parentNumbering = "";

    /** Source of a row that tells the money of one source, as long as the rows below it are its parts. */
    private @Nullable FundSource source;

    private String sourceNumbering = "";

    /** @param told whether the head says income or expenditure; null where it does not */
    BudgetAbove(@Nullable Boolean told, boolean isIncomeAround) {
        isSideTold = told != null;
        isIncome = told != null ? told : isIncomeAround;
    }

    /** What a row is about; remembers it for the rows below. */
    Optional<BudgetCategory> category(String label) {
        if (!isSideTold && Words.bare(label).matches("(?:[一二三]、|[（(]?[一二三][)）]?)?(?:本年)?(?:收入|支出).*")) {
            isIncome = label.contains("收入");
        }
        var known = BudgetLabels.category(label, isIncome);
        if (known.isPresent()) {
            parent = known.get();
            parentNumbering = Words.numbering(label);
            return known;
        }
        if (BudgetLabels.isThreePublicPart(label)
                && (parent == null || parent == BudgetCategory.THREE_PUBLIC_EXPENSES)) {
            return Optional.empty();
        }
        if (!Words.numbering(label).isEmpty() && Words.numbering(label).equals(parentNumbering)) {
            parent = null;
        }
        var below = item(parent);
        return below != null && BudgetLabels.canBeItem(label) ? Optional.of(below) : BudgetLabels.item(label);
    }

    private static @Nullable BudgetCategory item(@Nullable BudgetCategory parent) {
        if (parent == null) {
            return null;
        }
        return switch (parent) {
            case PERSONNEL_FUNDS -> BudgetCategory.PERSONNEL_ITEM;
            case OPERATING_FUNDS -> BudgetCategory.OPERATING_ITEM;
            case PROJECT_EXPENDITURE -> BudgetCategory.PROJECT_ITEM;
            default -> null;
        };
    }

    /**
     * The source that a row without one of its own belongs to.
     *
     * @param own source that the row itself names
     * @param isHeading whether it says nothing but that: it heads the rows below it
     */
    @Nullable
    FundSource source(String label, @Nullable FundSource own, BudgetCategory category, boolean isHeading) {
        var numbering = Words.numbering(label);
        if (own != null) {
            source = PARTS.contains(category) ? null : own;
            sourceNumbering = isHeading ? "heading" : numbering;
            return own;
        }
        var isPart = sourceNumbering.equals("heading")
                || label.startsWith("其中")
                || !sourceNumbering.isEmpty() && !numbering.isEmpty() && !numbering.equals(sourceNumbering)
                || sourceNumbering.equals("parts");
        if (source == null || !isPart || Words.isTotal(label)) {
            source = null;
            sourceNumbering = "";
            return null;
        }
        if (label.startsWith("其中")) {
            // The rows after 其中 are parts as well, though only the first says so.
            sourceNumbering = "parts";
        }
        return source;
    }
}
