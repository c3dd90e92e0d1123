package cn.ziping.importing.form;

/** Names of the columns of the funds, in texts and in a draft. */
final class FundWords {
    private FundWords() {}

    static String of(FundColumn column) {
        return switch (column) {
            case INITIAL -> "年初预算数";
            case ADJUSTED -> "全年预算数";
            case EXECUTED -> "全年执行数";
            case IN_PLACE -> "到位资金";
            case APPROVED -> "批复金额";
            case RATE -> "执行率";
            case IN_PLACE_RATE -> "资金到位率";
            case WEIGHT -> "分值";
            case SCORE -> "得分";
            case REASON -> "说明";
        };
    }

    /** Name of the value in a draft. */
    static String field(FundColumn column) {
        return switch (column) {
            case INITIAL -> "initialBudget";
            case ADJUSTED -> "adjustedBudget";
            case EXECUTED -> "executed";
            case IN_PLACE -> "fundsInPlace";
            case APPROVED -> "approved";
            case RATE -> "executionRate";
            case IN_PLACE_RATE -> "fundsInPlaceRate";
            case WEIGHT -> "weight";
            case SCORE -> "score";
            case REASON -> "deviationReason";
        };
    }
}
