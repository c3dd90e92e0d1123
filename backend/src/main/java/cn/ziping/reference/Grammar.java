package cn.ziping.reference;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.reference.Expression.Figure;
import cn.ziping.reference.Expression.Literal;
import cn.ziping.reference.Expression.Negative;
import cn.ziping.reference.Expression.OfFunds;
import cn.ziping.reference.Expression.OfPeople;
import cn.ziping.reference.Expression.OfProject;
import cn.ziping.reference.Expression.OfReport;
import cn.ziping.reference.Expression.Operation;
import cn.ziping.reference.Expression.Place;
import java.math.BigDecimal;

/** Reads references as the package says that they are written. */
final class Grammar {
    static final int LONGEST = 300;

    private final Signs signs;

    private Grammar(String reference) {
        signs = new Signs(reference);
    }

    /** A reference that can be evaluated. */
    record Read(Expression expression, Format format) {}

    /** @throws Broken when it is not written as references are */
    static Read read(String reference) {
        if (reference.startsWith(BodyText.OPENING)) {
            throw new Broken("这里缺少右边的两个花括号 }}；请补上。表格里的竖线要写成 \\| 或 ｜。");
        }
        if (reference.isBlank()) {
            throw new Broken("花括号里是空的；请从数据列表里选取一项，或删去花括号。");
        }
        if (reference.codePointCount(0, reference.length()) > LONGEST) {
            throw new Broken("引用超过%d个字；请拆成几个短的。".formatted(LONGEST));
        }
        return new Grammar(reference).whole();
    }

    private Read whole() {
        var expression = sum();
        var format = Format.NONE;
        while (signs.take('|')) {
            signs.peek();
            format = format.with(signs.run(sign -> sign != '|').strip());
        }
        if (!signs.atEnd()) {
            throw signs.wrong();
        }
        return new Read(expression, format);
    }

    private Expression sum() {
        var left = product();
        while (true) {
            if (signs.take('+')) {
                left = new Operation('+', left, product());
            } else if (signs.take('-')) {
                left = new Operation('-', left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        var left = factor();
        while (true) {
            if (signs.take('*')) {
                left = new Operation('*', left, factor());
            } else if (signs.take('/')) {
                left = new Operation('/', left, factor());
            } else {
                return left;
            }
        }
    }

    private Expression factor() {
        if (signs.take('-')) {
            return new Negative(factor());
        }
        if (signs.take('(')) {
            var inner = sum();
            expect(')');
            return inner;
        }
        if (isDigit(signs.peek())) {
            return new Literal(number());
        }
        return figure();
    }

    private BigDecimal number() {
        var digits = ascii(signs.run(Grammar::isDigit));
        if (signs.here() != '.') {
            return new BigDecimal(digits);
        }
        signs.take('.');
        var decimals = ascii(signs.run(Grammar::isDigit));
        if (decimals.isEmpty()) {
            throw signs.wrong();
        }
        return new BigDecimal(digits + "." + decimals);
    }

    private Figure figure() {
        var word = word();
        var lastYear = word.equals("lastYear");
        if (lastYear) {
            expect('.');
            word = word();
        }
        var place = place(word);
        if (place instanceof OfReport && !word.equals("budget")) {
            return new Figure(lastYear, place, word);
        }
        expect('.');
        return new Figure(lastYear, place, word());
    }

    private Place place(String word) {
        return switch (word) {
            case "budget" -> signs.take(':') ? funds() : new OfReport();
            case "staff" -> new OfPeople();
            case "project" -> {
                expect(':');
                yield project();
            }
            default -> new OfReport();
        };
    }

    private Place funds() {
        var source = constant(FundSource.class, "资金来源");
        return new OfFunds(source, signs.take('/') ? constant(BudgetCategory.class, "收支类别") : null);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String chinese) {
        var word = word();
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(word)) {
                return one;
            }
        }
        throw new Broken("没有叫“%s”的%s；请从数据列表里选取。".formatted(word, chinese));
    }

    private Place project() {
        if (signs.take('"')) {
            return new OfProject(signs.until("\"“”＂").strip(), true);
        }
        signs.peek();
        var code = signs.run(sign -> Character.isLetterOrDigit(sign) || sign == '-' || sign == '_');
        if (code.isEmpty()) {
            throw signs.wrong();
        }
        return new OfProject(code, false);
    }

    private String word() {
        signs.peek();
        var word = signs.run(sign -> Character.isLetterOrDigit(sign) || sign == '_');
        if (word.isEmpty()) {
            throw signs.wrong();
        }
        return word;
    }

    private void expect(char sign) {
        if (!signs.take(sign)) {
            throw signs.wrong();
        }
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    /** Full-width digits as the others. */
    private static String ascii(String digits) {
        var plain = new StringBuilder(digits.length());
        digits.chars().forEach(digit -> plain.append(Character.digit(digit, 10)));
        return plain.toString();
    }
}
