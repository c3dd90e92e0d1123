package cn.ziping.access;

/** How a request ends for whoever sent it. */
enum Outcome {
    /** It is done, or shown. */
    ALLOWED('+'),
    /** The same as for a thing that does not exist. */
    SEES_NOTHING('0'),
    /** Known, and not allowed to. */
    FORBIDDEN('-'),
    /** Not known, or no longer. */
    UNAUTHENTICATED('?');

    private final char sign;

    Outcome(char sign) {
        this.sign = sign;
    }

    static Outcome of(String sign) {
        for (var outcome : values()) {
            if (sign.equals(String.valueOf(outcome.sign))) {
                return outcome;
            }
        }
        throw new AssertionError("No outcome is written " + sign);
    }
}
