package cn.ziping.finding.money;

import java.math.BigDecimal;
import java.util.List;

/**
 * A total and what it is made of, as a text says.
 *
 * @param isComplete whether the text claims to list all; of a partial list only too much is wrong
 */
record Breakdown(Amount total, List<Amount> parts, Family family, boolean isComplete) {

    /** Totals whose parts everybody knows. */
    enum Family {
        SPENDING,
        BASIC,
        THREE_PUBLIC,
        PROCUREMENT,
        INCOME,
        /** Who pays: the state's levels and the unit itself. */
        SOURCES,
        /** Single projects of 项目支出, which is named again before them. */
        PROJECTS,
        NONE;

        private static final String SOURCE = ".*(?:中央|国家|省|市|县|区|镇|财政|自筹|自有|配套|债|贷款|社会资本|社会资金|捐赠|其他资金).*";
        private static final String LOCAL = ".*(?:县|区|镇|本级|地方|自筹|自有|配套|捐赠|其他资金).*";

        /** What the listed things are parts of; they must be of one family, other parts may stand between them. */
        static Family of(List<Amount> parts) {
            if (has(parts, Item.BASIC) && has(parts, Item.PROJECT)) {
                return SPENDING;
            }
            if (has(parts, Item.PERSONNEL) && has(parts, Item.OPERATING)) {
                return BASIC;
            }
            var ofThreePublic = parts.stream()
                    .filter(part -> part.item().isThreePublicPart())
                    .count();
            // Among many items of 公用经费 two of them are nothing but items.
            if (ofThreePublic >= 2 && ofThreePublic * 3 > parts.size()) {
                return THREE_PUBLIC;
            }
            if (has(parts, Item.GOODS) && (has(parts, Item.WORKS) || has(parts, Item.SERVICES))
                    || has(parts, Item.WORKS) && has(parts, Item.SERVICES)) {
                return PROCUREMENT;
            }
            return isIncome(parts) ? INCOME : areSources(parts) ? SOURCES : NONE;
        }

        private static boolean areSources(List<Amount> parts) {
            return parts.size() > 1
                    && parts.stream()
                            .allMatch(part -> part.label().core().length() <= 12
                                    && part.label().words().matches(SOURCE))
                    && parts.stream().anyMatch(part -> part.label().words().matches(LOCAL))
                    && parts.stream().anyMatch(part -> !part.label().words().matches(LOCAL));
        }

        private static boolean has(List<Amount> parts, Item item) {
            return parts.stream().anyMatch(part -> part.item() == item);
        }

        private static boolean isIncome(List<Amount> parts) {
            return parts.size() > 1
                    && parts.stream().anyMatch(part -> part.label().words().matches(".*(?:财政拨款|预算拨款|本年|当年|一般公共预算).*"))
                    && parts.stream().anyMatch(part -> part.label().words().matches(".*(?:其他(?:收入|资金)|结转).*"));
        }

        /** Whether such a total can have these parts. */
        boolean fits(Amount total) {
            var item = total.item();
            return switch (this) {
                case SPENDING ->
                    item == Item.SPENDING
                            || item == Item.OTHER && !total.label().words().contains("收入");
                case BASIC -> item == Item.BASIC || item == Item.SPENDING || item == Item.OTHER;
                case THREE_PUBLIC -> item == Item.THREE_PUBLIC || item == Item.CARS || item == Item.OTHER;
                case PROCUREMENT -> item == Item.PROCUREMENT || item == Item.OTHER;
                case INCOME, SOURCES, PROJECTS, NONE -> true;
            };
        }
    }

    boolean fits() {
        return Money.fits(parts, total);
    }

    BigDecimal sum() {
        return Money.sum(parts);
    }
}
