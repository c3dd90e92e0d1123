package cn.ziping.reference;

import cn.ziping.reference.Format.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A value as it stands in the text. */
final class Printed {
    private static final int USUAL_DECIMALS = 2;
    private static final int HUNDREDTH = 2;

    private Printed() {}

    static String of(Value value, Format format) {
        if (value.kind() == Kind.TEXT) {
            if (!format.equals(Format.NONE)) {
                throw new Broken("文字“%s”没有数字格式；请删去竖线后面的内容。".formatted(value.text()));
            }
            return value.text();
        }
        refuseUnfit(value.kind(), format);
        var number = rounded(value, scaled(value, format), format);
        var sign = number.signum();
        if (format.growth() && sign == 0) {
            return "持平";
        }
        var bare = format.growth() || format.absolute() ? number.abs() : number;
        var digits = format.grouped() ? grouped(bare.toPlainString()) : bare.toPlainString();
        var direction = !format.growth() ? "" : sign > 0 ? "增加" : "减少";
        return direction + digits + unit(value.kind(), format);
    }

    private static void refuseUnfit(Kind kind, Format format) {
        var unit = format.unit();
        if (unit != null && unit != Unit.NONE && kind != Kind.AMOUNT) {
            throw new Broken("%s不能换算成“%s”；请删去这个单位。".formatted(kind.chinese(), unit.sign()));
        }
        if (format.percent() && kind != Kind.NUMBER && kind != Kind.RATE && kind != Kind.DIFFERENCE) {
            throw new Broken("%s不能写成百分比；请先除以同一种数据，或删去“百分比”。".formatted(kind.chinese()));
        }
    }

    private static BigDecimal scaled(Value value, Format format) {
        if (format.percent() && value.kind() == Kind.NUMBER) {
            return value.number().movePointRight(HUNDREDTH);
        }
        return format.unit() == null
                ? value.number()
                : value.number().movePointRight(format.unit().shift());
    }

    private static BigDecimal rounded(Value value, BigDecimal number, Format format) {
        if (format.decimals() != null) {
            return number.setScale(format.decimals(), RoundingMode.HALF_UP);
        }
        var isRate = value.kind() == Kind.RATE || value.kind() == Kind.DIFFERENCE;
        var most = isRate || value.divided() ? Math.min(number.scale(), USUAL_DECIMALS) : number.scale();
        var exact = number.setScale(Math.max(0, most), RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.setScale(Math.max(0, exact.scale()), RoundingMode.UNNECESSARY);
    }

    private static String unit(Kind kind, Format format) {
        if (format.unit() != null) {
            return format.unit().sign();
        }
        return format.percent() ? Kind.RATE.unit() : kind.unit();
    }

    private static String grouped(String digits) {
        var point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + digits.substring(whole.length());
    }
}
