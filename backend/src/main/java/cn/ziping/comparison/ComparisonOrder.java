package cn.ziping.comparison;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How compared departments are ordered; ties are broken by id in the same direction. */
public record ComparisonOrder(Field field, @Nullable Integer year, Direction direction) {
    public static final ComparisonOrder BY_CODE = new ComparisonOrder(Field.CODE, null, Direction.ASC);

    public ComparisonOrder(Field field, @Nullable Integer year, @Nullable Direction direction) {
        this.field = field;
        this.year = year;
        this.direction = Objects.requireNonNullElse(direction, Direction.ASC);
    }

    public enum Direction {
        ASC,
        DESC
    }

    /** Expressions over a row of {@code compared} in {@link RowsQuery}. */
    public enum Field {
        CODE("c.code", false),
        NAME("c.name collate \"zh-x-icu\"", false),
        SCORE("c.score", true),
        EXECUTION_RATE("c.execution_rate", true),
        EXECUTED("c.executed", true),
        INITIAL_BUDGET("c.initial_budget", true),
        SCORE_CHANGE("c.score - c.last_score", true),
        EXECUTION_RATE_CHANGE("c.execution_rate - c.last_execution_rate", true),
        EXECUTED_CHANGE("c.executed - c.last_executed", true);

        final String expression;
        final boolean isFigure;

        Field(String expression, boolean isFigure) {
            this.expression = expression;
            this.isFigure = isFigure;
        }
    }

    /**
     * The year whose figure counts.
     *
     * @param years those that are compared
     */
    int yearOf(List<Integer> years) {
        return year == null ? years.stream().max(Integer::compare).orElseThrow() : year;
    }
}
