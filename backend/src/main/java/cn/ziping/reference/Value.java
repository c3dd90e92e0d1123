package cn.ziping.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an expression comes to.
 *
 * @param number zero for words
 * @param text empty for numbers
 * @param divided whether a quotient is in it, which may have more decimals than anybody entered
 */
record Value(Kind kind, BigDecimal number, String text, boolean divided) {
    private static final int DECIMALS_OF_A_QUOTIENT = 10;
    private static final int HUNDREDTH = 2;

    static Value of(Kind kind, BigDecimal number) {
        return new Value(kind, number, "", false);
    }

    static Value of(String text) {
        return new Value(Kind.TEXT, BigDecimal.ZERO, text, false);
    }

    Value plus(Value other) {
        return added(other, other.number, commonKind(other));
    }

    Value minus(Value other) {
        var kind = commonKind(other);
        // 95% less 90% are 5 percentage points; 100 less a rate is the rest of it.
        var ofRates = kind == Kind.RATE && this.kind == other.kind;
        return added(other, other.number.negate(), ofRates ? Kind.DIFFERENCE : kind);
    }

    private Value added(Value other, BigDecimal summand, Kind kind) {
        return new Value(kind, number.add(summand), "", divided || other.divided);
    }

    private Kind commonKind(Value other) {
        refuseWords(other);
        if (kind == other.kind || other.kind == Kind.NUMBER) {
            return kind;
        }
        if (kind == Kind.NUMBER) {
            return other.kind;
        }
        throw new Broken("%s和%s不能相加减；请换成同一种数据。".formatted(kind.chinese(), other.kind.chinese()));
    }

    Value times(Value other) {
        refuseWords(other);
        var product = number.multiply(other.number);
        if (other.isFactor()) {
            return new Value(kind == Kind.NUMBER ? other.kind : kind, product, "", divided || other.divided);
        }
        if (isFactor()) {
            return new Value(other.kind, product, "", divided || other.divided);
        }
        if (other.kind == Kind.RATE) {
            return new Value(kind, product.movePointLeft(HUNDREDTH), "", divided || other.divided);
        }
        if (kind == Kind.RATE) {
            return new Value(other.kind, product.movePointLeft(HUNDREDTH), "", divided || other.divided);
        }
        throw new Broken("%s和%s不能相乘；请只乘以数字、数量或比率。".formatted(kind.chinese(), other.kind.chinese()));
    }

    Value dividedBy(Value other) {
        refuseWords(other);
        Kind quotient;
        if (kind == other.kind) {
            quotient = Kind.NUMBER;
        } else if (other.isFactor()) {
            quotient = kind;
        } else {
            throw new Broken("%s不能除以%s；请除以同一种数据或数字。".formatted(kind.chinese(), other.kind.chinese()));
        }
        if (other.number.signum() == 0) {
            throw new Broken("除数是零，算不出结果；请核对除数，或换一个数据。");
        }
        var number = this.number.divide(other.number, DECIMALS_OF_A_QUOTIENT, RoundingMode.HALF_UP);
        return new Value(quotient, number, "", true);
    }

    Value negated() {
        refuseWords(this);
        return new Value(kind, number.negate(), "", divided);
    }

    private boolean isFactor() {
        return kind == Kind.NUMBER || kind == Kind.COUNT;
    }

    private void refuseWords(Value other) {
        if (kind == Kind.TEXT || other.kind == Kind.TEXT) {
            throw new Broken("文字“%s”不能参加计算；请单独引用它。".formatted(kind == Kind.TEXT ? text : other.text));
        }
    }
}
