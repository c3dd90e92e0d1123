package cn.ziping.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Why a figure stands out, in words: “预算执行率 42.10%，远低于同类组“教育局”38 个部门的中位数 91.35%（稳健 z 值 −6.20）。” Read
 * for its sense, it says two decimals; the figures as they are stand beside it.
 */
final class OutlierReason {
    private static final int DECIMALS = 2;

    private final Outlier found;

    /** Two figures that would read the same when rounded are told with all their digits. */
    private final boolean isRounded;

    private OutlierReason(Outlier found) {
        this.found = found;
        this.isRounded = rounded(found.value()).compareTo(rounded(found.median())) != 0;
    }

    static String of(Outlier found) {
        return new OutlierReason(found).sentence();
    }

    private String sentence() {
        var way = found.value().compareTo(found.median()) < 0 ? "远低于" : "远高于";
        var peers = found.peerGroup() == null ? "所比较的未分组 " : "同类组“" + found.peerGroup() + "”";
        return "%s %s，%s%s%d 个部门的中位数 %s（稳健 z 值 %s）。"
                .formatted(
                        found.measure().words,
                        measured(found.value()),
                        way,
                        peers,
                        found.peers(),
                        measured(found.median()),
                        signed(rounded(found.zScore())));
    }

    private String measured(BigDecimal value) {
        var shown = isRounded ? rounded(value) : value;
        return switch (found.measure()) {
            case SCORE -> signed(shown.stripTrailingZeros()) + " " + found.measure().unit;
            case EXECUTION_RATE -> signed(shown) + found.measure().unit;
            // Without the sign a growth of 12 percent would not be told from a fall at a glance.
            case EXECUTED_GROWTH -> (shown.signum() > 0 ? "+" : "") + signed(shown) + found.measure().unit;
        };
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** With the minus sign of print, which no line break parts from its digits. */
    private static String signed(BigDecimal value) {
        return (value.signum() < 0 ? "−" : "") + value.abs().toPlainString();
    }
}
