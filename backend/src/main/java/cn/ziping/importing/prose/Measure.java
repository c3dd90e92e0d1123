package cn.ziping.importing.prose;

/** Which of its values an amount is; the name is the name of the value in a draft. */
enum Measure {
    INITIAL("initialBudget"),
    ADJUSTED("adjustedBudget"),
    EXECUTED("executed"),
    IN_PLACE("fundsInPlace"),
    APPROVED("approved"),
    RATE("executionRate"),
    IN_PLACE_RATE("fundsInPlaceRate");

    private final String field;

    Measure(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
