package cn.ziping.importing.table;

import cn.ziping.budget.FundSource;
import java.util.Optional;

/** Sources of funds by their many names. */
final class Funds {
    private Funds() {}

    /** The one source that words name; empty where they name none or several. */
    static Optional<FundSource> in(String words) {
        Optional<FundSource> found = Optional.empty();
        for (var source : FundSource.values()) {
            if (isNamed(source, words)) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(source);
            }
        }
        return found;
    }

    private static boolean isNamed(FundSource source, String words) {
        return switch (source) {
            case ALL -> false;
            case GENERAL_PUBLIC -> words.contains("一般公共预算") || words.contains("公共财政预算");
            case GOVERNMENT_FUND -> words.contains("政府性基金") || words.contains("政府基金");
            case STATE_CAPITAL -> words.contains("国有资本");
            case SOCIAL_INSURANCE -> words.contains("社会保险基金") || words.contains("社保基金");
            case SPECIAL_ACCOUNT -> words.contains("财政专户") || words.contains("专户管理");
            case UNIT_FUNDS -> words.contains("单位资金") || words.contains("自有资金") || words.contains("单位自筹");
        };
    }
}
