package cn.ziping.account;

import static cn.ziping.platform.graphql.UserError.Code.INVALID;
import static cn.ziping.platform.graphql.UserError.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Department;
import cn.ziping.department.Region;
import cn.ziping.platform.graphql.UserError;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoldingsRuleTest {
    private static final Region REGION = new Region("360722", "信丰县", "360700");
    private static final Department DEPARTMENT = new Department(UUID.randomUUID(), "360722001", "高新区", REGION);

    @Test
    void eachRoleIsHeldForWhatItIsFor() {
        assertThat(check(
                                input(Role.CLERK, "360722001", null),
                                input(Role.HEAD, "360722001", null),
                                input(Role.REVIEWER, null, "360722"),
                                input(Role.REVIEWER, null, null),
                                input(Role.ANALYST, null, null),
                                input(Role.ADMINISTRATOR, null, null))
                        .holdings())
                .containsExactly(
                        new Holding(Role.CLERK, DEPARTMENT, null),
                        new Holding(Role.HEAD, DEPARTMENT, null),
                        new Holding(Role.REVIEWER, null, REGION),
                        new Holding(Role.REVIEWER, null, null),
                        new Holding(Role.ANALYST, null, null),
                        new Holding(Role.ADMINISTRATOR, null, null));
        assertThat(check().errors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "HEAD"})
    void whoWritesNeedsADepartmentAndNoRegion(Role role) {
        refused(input(role, null, null), INVALID, "departmentCode");
        refused(input(role, null, "360722"), INVALID, "departmentCode");
        refused(input(role, "360722001", "360722"), INVALID, "regionCode");
        refused(input(role, "360722002", null), NOT_FOUND, "departmentCode");
        refused(input(role, "", null), NOT_FOUND, "departmentCode");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REVIEWER", "ANALYST"})
    void whoReadsHasNoDepartment(Role role) {
        refused(input(role, "360722001", null), INVALID, "departmentCode");
        refused(input(role, null, "360723"), NOT_FOUND, "regionCode");
        refused(input(role, null, ""), NOT_FOUND, "regionCode");
    }

    @Test
    void administratorsHaveNeither() {
        refused(input(Role.ADMINISTRATOR, "360722001", null), INVALID, "departmentCode");
        refused(input(Role.ADMINISTRATOR, null, "360722"), INVALID, "regionCode");
    }

    @Test
    void everyWrongRowIsNamed() {
        var checked = check(
                input(Role.REVIEWER, null, null),
                input(Role.CLERK, null, null),
                input(Role.REVIEWER, null, null),
                input(Role.ANALYST, null, "000000"));
        assertThat(checked.errors())
                .extracting(UserError::path)
                .containsExactly(
                        List.of("holdings", "1", "departmentCode"),
                        List.of("holdings", "2"),
                        List.of("holdings", "3", "regionCode"));
        assertThat(checked.errors())
                .extracting(UserError::message)
                .allMatch(sentence -> sentence.endsWith("。"))
                .doesNotHaveDuplicates();
    }

    @Test
    void fiftyAreTheMost() {
        var one = input(Role.ANALYST, null, null);
        assertThat(check(Collections.nCopies(51, one).toArray(HoldingInput[]::new))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.path()).containsExactly("holdings"));
        // The other 49 repeat the first.
        assertThat(check(Collections.nCopies(50, one).toArray(HoldingInput[]::new))
                        .errors())
                .hasSize(49);
    }

    private static void refused(HoldingInput input, UserError.Code code, String field) {
        var checked = check(input);
        assertThat(checked.holdings()).isEmpty();
        assertThat(checked.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.path()).containsExactly("holdings", "0", field);
        });
    }

    private static HoldingsRule.Checked check(HoldingInput... wanted) {
        return HoldingsRule.check(
                List.of(wanted), Map.of(DEPARTMENT.code(), DEPARTMENT), Map.of(REGION.code(), REGION));
    }

    private static HoldingInput input(Role role, @Nullable String department, @Nullable String region) {
        return new HoldingInput(role, department, region);
    }
}
