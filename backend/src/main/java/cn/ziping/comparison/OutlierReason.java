package cn.ziping.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Why a figure stands out, in words: “预算执行率 42.1%，远低于同类组“教育局”38 个部门的中位数 91.35%（稳健 z 值 −6.20）。” */
final class OutlierReason {
    private OutlierReason() {}

    static String of(Outlier found) {
        var way = found.value().compareTo(found.median()) < 0 ? "远低于" : "远高于";
        var peers = found.peerGroup() == null ? "所比较的未分组 " : "同类组“" + found.peerGroup() + "”";
        return "%s %s，%s%s%d 个部门的中位数 %s（稳健 z 值 %s）。"
                .formatted(
                        found.measure().words,
                        measured(found.value(), found.measure()),
                        way,
                        peers,
                        found.peers(),
                        measured(found.median(), found.measure()),
                        signed(found.zScore().setScale(2, RoundingMode.HALF_UP).toPlainString()));
    }

    private static String measured(BigDecimal value, Measure measure) {
        var plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return signed(plain) + (measure.unit.equals("%") ? "%" : " " + measure.unit);
    }

    /** With the minus sign of print, which no line break parts from its digits. */
    private static String signed(String digits) {
        return digits.startsWith("-") ? "−" + digits.substring(1) : digits;
    }
}
