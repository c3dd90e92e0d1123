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
    private final boolean isOfBasic;

    /** What the rows above split expenditure into, since the last row of something else. */
    private final Set<BudgetCategory> parts = EnumSet.noneOf(BudgetCategory.class);

    private boolean isIncome;

    /** Whether all rows beside sums are three public expenses, or things bought: their sum is none of the department. */
    private boolean isApart = true;

    private boolean isOfThreePublic = true;

    private boolean hasRows;

    private @Nullable BudgetCategory parent;
    private String parentNumbering = "";

    /** Source of a row that tells the money of one source, as long as the rows below it are its parts. */
    private @Nullable FundSource source;

    private String sourceNumbering = "";

    /**
     * @param told whether the head says income or expenditure; null where it does not
     * @param isOfBasic whether the words around name basic expenditure and nothing beside it
     */
    BudgetAbove(@Nullable Boolean told, boolean isIncomeAround, boolean isOfBasic) {
        isSideTold = told != null;
        this.isOfBasic = isOfBasic;
        isIncome = told != null ? told : isIncomeAround;
    }

    /** Tells of a row that there will be, before any is read. */
    void expect(String label) {
        if (!isSum(label)) {
            hasRows = true;
            isApart &= BudgetLabels.isApart(label);
            isOfThreePublic &= BudgetLabels.isThreePublicPart(label);
        }
    }

    private static boolean isSum(String label) {
        return BudgetLabels.core(label).matches("总?合计|总计|共计|小计");
    }

    /** What a row is about; remembers it for the rows below. */
    Optional<BudgetCategory> category(String label) {
        if (hasRows && isApart && isSum(label)) {
            return isOfThreePublic ? Optional.of(BudgetCategory.THREE_PUBLIC_EXPENSES) : Optional.empty();
        }
        if (!isSideTold && Words.bare(label).matches("(?:[一二三]、|[（(]?[一二三][)）]?)?(?:本年)?(?:收入|支出).*")) {
            isIncome = label.contains("收入");
        }
        var known = part(label).or(() -> sum(label)).or(() -> BudgetLabels.category(label, isIncome));
        if (known.isPresent()) {
            remember(known.get());
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

    /** 人员, 公用 and then 项目: short for the parts of expenditure, which they are in no other order. */
    private Optional<BudgetCategory> part(String label) {
        var core = BudgetLabels.core(label);
        if (core.matches("项目类?") && parts.contains(BudgetCategory.OPERATING_FUNDS)) {
            return Optional.of(BudgetCategory.PROJECT_EXPENDITURE);
        }
        if (core.equals("人员")) {
            return Optional.of(BudgetCategory.PERSONNEL_FUNDS);
        }
        return core.matches("(?:日常)?公用") && parts.contains(BudgetCategory.PERSONNEL_FUNDS)
                ? Optional.of(BudgetCategory.OPERATING_FUNDS)
                : Optional.empty();
    }

    /** What parts of expenditure come to is expenditure, whatever the words around are about. */
    private Optional<BudgetCategory> sum(String label) {
        if (parts.isEmpty() || !BudgetLabels.core(label).matches("总?合计|总计")) {
            return Optional.empty();
        }
        var isBasic = isOfBasic && !parts.contains(BudgetCategory.PROJECT_EXPENDITURE);
        return Optional.of(isBasic ? BudgetCategory.BASIC_EXPENDITURE : BudgetCategory.EXPENDITURE);
    }

    private void remember(BudgetCategory category) {
        if (PARTS.contains(category)) {
            parts.add(category);
        } else if (category != BudgetCategory.EXPENDITURE && category != BudgetCategory.THREE_PUBLIC_EXPENSES) {
            parts.clear();
        }
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
