package cn.ziping.importing.table;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column of a report's table is about. */
enum Field {
    ROW_NUMBER(null),
    YEAR(null),
    CODE("code"),
    NAME("name"),
    APPROVED("approved"),
    INITIAL("initialBudget"),
    ADJUSTED("adjustedBudget"),
    IN_PLACE("fundsInPlace"),
    EXECUTED("executed"),
    EXECUTION_RATE("executionRate"),
    IN_PLACE_RATE("fundsInPlaceRate"),
    /** 完成率: of a budget the rate of execution, of anything else something else. */
    COMPLETION_RATE(null),
    /** Money of which the head does not say whether it was planned or spent. */
    AMOUNT(null),
    SCORE("score"),
    GRADE("grade"),
    WEIGHT("weight"),
    LEVEL1("level1"),
    LEVEL2("level2"),
    LEVEL3("level3"),
    TARGET("target"),
    ACTUAL("actual"),
    UNIT("unit"),
    OPERATOR("operator"),
    DEVIATION("deviationReason"),
    /** 科目, 项目类别 and their like: a line of a budget. */
    SUBJECT("label"),
    FUND_SOURCE("fundSource"),
    AUTHORISED("authorised"),
    PRESENT("actual"),
    STAFF_KIND("label"),
    /** The unit that the staff belong to. */
    BODY("unit"),
    /** Known in such tables, but nothing that a draft has a place for: 备注, 评分标准, 主管部门. */
    NOTE(null),
    /** Of tables that are none of a report's: 企业名称, 中标金额. */
    FOREIGN(null);

    /** Columns of money. */
    static final Set<Field> MONEY = EnumSet.of(APPROVED, INITIAL, ADJUSTED, IN_PLACE, EXECUTED, AMOUNT);

    /** Columns of numbers, besides those that only count rows. */
    static final Set<Field> NUMBERS = numbers();

    /** Columns that a project is known by. */
    static final Set<Field> OF_PROJECTS =
            EnumSet.of(APPROVED, INITIAL, ADJUSTED, IN_PLACE, EXECUTED, EXECUTION_RATE, IN_PLACE_RATE, SCORE, GRADE);

    private final @Nullable String valueName;

    Field(@Nullable String valueName) {
        this.valueName = valueName;
    }

    /** Name of the value that a column of this kind gives, as the contract calls it. */
    String valueName() {
        return valueName == null ? "" : valueName;
    }

    private static Set<Field> numbers() {
        var numbers = EnumSet.copyOf(MONEY);
        numbers.addAll(EnumSet.of(EXECUTION_RATE, IN_PLACE_RATE, COMPLETION_RATE, SCORE, WEIGHT, AUTHORISED, PRESENT));
        return numbers;
    }
}
