package cn.ziping.reference;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The part of a reference that comes to a value. */
sealed interface Expression {

    Value value(Lookup lookup);

    record Literal(BigDecimal number) implements Expression {
        @Override
        public Value value(Lookup lookup) {
            return Value.of(Kind.NUMBER, number);
        }
    }

    record Negative(Expression of) implements Expression {
        @Override
        public Value value(Lookup lookup) {
            return of.value(lookup).negated();
        }
    }

    /** @param operator one of {@code + - * /} */
    record Operation(char operator, Expression left, Expression right) implements Expression {
        @Override
        public Value value(Lookup lookup) {
            var one = left.value(lookup);
            var other = right.value(lookup);
            return switch (operator) {
                case '+' -> one.plus(other);
                case '-' -> one.minus(other);
                case '*' -> one.times(other);
                default -> one.dividedBy(other);
            };
        }
    }

    /** A figure of a report, this year's or last year's. */
    record Figure(boolean lastYear, Place place, String name) implements Expression {
        @Override
        public Value value(Lookup lookup) {
            return lookup.value(this);
        }
    }

    /** What a figure is of. */
    sealed interface Place permits OfReport, OfFunds, OfProject, OfPeople {}

    record OfReport() implements Place {}

    record OfFunds(FundSource source, @Nullable BudgetCategory category) implements Place {}

    /** @param named whether the key is a name in quotes, not a code */
    record OfProject(String key, boolean named) implements Place {}

    record OfPeople() implements Place {}
}
