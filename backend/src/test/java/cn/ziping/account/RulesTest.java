package cn.ziping.account;

import static cn.ziping.account.Permission.DEFINE_PEER_GROUPS;
import static cn.ziping.account.Permission.MANAGE_ACCOUNTS;
import static cn.ziping.account.Permission.MANAGE_OWN_ACCOUNT;
import static cn.ziping.account.Permission.READ_AUDIT;
import static cn.ziping.account.Permission.READ_REPORTS;
import static cn.ziping.account.Permission.REVIEW_REPORTS;
import static cn.ziping.account.Permission.SUBMIT_REPORTS;
import static cn.ziping.account.Permission.WRITE_REPORTS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

    @Test
    void eachRoleMayDoItsOwn() {
        assertThat(Rules.permissions(List.of(), false)).containsExactly(MANAGE_OWN_ACCOUNT);
        assertThat(of(Role.CLERK)).containsOnly(READ_REPORTS, WRITE_REPORTS, MANAGE_OWN_ACCOUNT);
        assertThat(of(Role.HEAD)).containsOnly(READ_REPORTS, WRITE_REPORTS, SUBMIT_REPORTS, MANAGE_OWN_ACCOUNT);
        assertThat(of(Role.REVIEWER))
                .containsOnly(READ_REPORTS, REVIEW_REPORTS, DEFINE_PEER_GROUPS, MANAGE_OWN_ACCOUNT);
        assertThat(of(Role.ANALYST)).containsOnly(READ_REPORTS, DEFINE_PEER_GROUPS, MANAGE_OWN_ACCOUNT);
        assertThat(of(Role.ADMINISTRATOR))
                .containsOnly(READ_REPORTS, DEFINE_PEER_GROUPS, MANAGE_ACCOUNTS, READ_AUDIT, MANAGE_OWN_ACCOUNT);
    }

    @Test
    void rolesAddUp() {
        assertThat(of(Role.CLERK, Role.REVIEWER))
                .containsOnly(READ_REPORTS, WRITE_REPORTS, REVIEW_REPORTS, DEFINE_PEER_GROUPS, MANAGE_OWN_ACCOUNT);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aReadingTokenChangesNothing(Role role) {
        assertThat(Rules.permissions(List.of(role), true))
                .isSubsetOf(READ_REPORTS, READ_AUDIT)
                .isSubsetOf(of(role));
    }

    @Test
    void whatIsNotInTheTableHasNoRule() {
        assertThat(Rules.of("Query.nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "360000,36", "360700,3607", "360722,360722", "110000,11", "100100,1001"})
    void aRegionIsTheBeginningOfAllBelowIt(String code, String beginning) {
        assertThat(Sight.beginning(code)).isEqualTo(beginning);
    }

    private static Iterable<Permission> of(Role... roles) {
        return Rules.permissions(List.of(roles), false);
    }
}
