package cn.ziping.department;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How departments are ordered; ties are broken by id in the same direction. */
record DepartmentOrder(Field field, Direction direction) {
    static final DepartmentOrder BY_CODE = new DepartmentOrder(Field.CODE, Direction.ASC);

    DepartmentOrder(Field field, @Nullable Direction direction) {
        this.field = field;
        this.direction = Objects.requireNonNullElse(direction, Direction.ASC);
    }

    enum Direction {
        ASC,
        DESC
    }

    enum Field {
        CODE("d.code", "text", false),
        NAME("d.name collate \"zh-x-icu\"", "text", false),
        LATEST_SCORE("d.latest_score", "numeric", true),
        LATEST_EXECUTION_RATE("d.latest_execution_rate", "numeric", true);

        final String expression;
        final String type;
        final boolean canBeMissing;

        Field(String expression, String type, boolean canBeMissing) {
            this.expression = expression;
            this.type = type;
            this.canBeMissing = canBeMissing;
        }
    }
}
