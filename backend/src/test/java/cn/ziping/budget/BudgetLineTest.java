package cn.ziping.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetLineTest {

    @Test
    void keepsTheRateThatTheReportStates() {
        // 青云谱 2022 states 100 % over an execution of more than twice the budget: for the findings to say, not to mend.
        assertThat(line("7910", "17847.37", "100").withRate().executionRate()).isEqualTo(new BigDecimal("100"));
    }

    @Test
    void worksTheRateOutWhereNoneIsStated() {
        assertThat(line("7910", "17847.37", null).withRate()).isEqualTo(line("7910", "17847.37", "225.63"));
    }

    @Test
    void hasNoRateWithoutABase() {
        var line = line(null, "17847.37", null);
        assertThat(line.withRate()).isEqualTo(line);
    }

    private static BudgetLine line(@Nullable String initial, String executed, @Nullable String rate) {
        return new BudgetLine(
                new UUID(0, 1),
                1,
                FundSource.ALL,
                BudgetCategory.EXPENDITURE,
                "支出总额",
                initial == null ? null : new BigDecimal(initial),
                null,
                new BigDecimal(executed),
                rate == null ? null : new BigDecimal(rate));
    }
}
