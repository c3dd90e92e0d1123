package cn.ziping.measure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Units that documents count money in. */
public enum MoneyUnit {
    YUAN("元", "0.0001"),
    THOUSAND_YUAN("千元", "0.1"),
    TEN_THOUSAND_YUAN("万元", "1"),
    MILLION_YUAN("百万元", "100"),
    HUNDRED_MILLION_YUAN("亿元", "10000");

    private static final Pattern CAPTION = Pattern.compile("单位\\s*[:：]?\\s*(?:人民币)?\\s*(百万元|千元|万元|亿元|元|百万|万|亿)");
    private static final Pattern IN_HEAD = Pattern.compile("[（(]\\s*(百万元|千元|万元|亿元|元|万)\\s*[)）]");

    private final String word;
    private final BigDecimal inTenThousands;

    MoneyUnit(String word, String inTenThousands) {
        this.word = word;
        this.inTenThousands = new BigDecimal(inTenThousands);
    }

    /** @return the amount in 万元, exact */
    public BigDecimal toTenThousands(BigDecimal amount) {
        return amount.multiply(inTenThousands);
    }

    /** The unit of a word such as 万元 or 万. */
    public static Optional<MoneyUnit> of(String word) {
        for (var unit : values()) {
            if (unit.word.equals(word) || unit.word.equals(word + "元")) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The unit that a caption such as 单位：元 gives to the table below it. */
    public static Optional<MoneyUnit> ofCaption(String text) {
        var match = CAPTION.matcher(text);
        return match.find() ? of(match.group(1)) : Optional.empty();
    }

    /** The unit in brackets behind the words of a column's head, such as 年初预算数(元). */
    public static Optional<MoneyUnit> ofHead(String head) {
        var match = IN_HEAD.matcher(head);
        return match.find() ? of(match.group(1)) : Optional.empty();
    }
}
