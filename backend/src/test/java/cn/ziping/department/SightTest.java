package cn.ziping.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement becomes for whoever asks; what the functions let through is tested against the database. */
class SightTest {
    private static final UUID HELD = new UUID(0, 7);
    private static final Sight NARROW = new Sight(List.of(HELD), List.of("36"), List.of("4310"));
    private static final Sight COMPARING = new Sight(List.of(), List.of(), List.of(""));

    @Test
    void statementsOfThoseWhoDoNotSeeAllReadThroughTheFunctions() {
        var departments = NARROW.reading("select from {departments} d where d.code = $1", "360722001");
        assertThat(departments.sql()).isEqualTo("select from department_seen($2, $3, $4) d where d.code = $1");
        assertThat(departments.arguments())
                .isEqualTo(new Object[] {"360722001", new UUID[] {HELD}, new String[] {"36"}, new String[] {"4310"}});
        assertThat(NARROW.reading("select from {reports} r").sql()).isEqualTo("select from report_seen($1, $2, $3) r");
        assertThat(NARROW.reading("{reports} {departments}", 1).sql())
                .isEqualTo("report_seen($5, $6, $7) department_seen($2, $3, $4)");
    }

    @Test
    void whoeverSeesNothingReadsThroughTheFunctionsToo() {
        assertThat(Sight.NOTHING.reading("{departments} {reports}").sql())
                .isEqualTo("department_seen($1, $2, $3) report_seen($4, $5, $6)");
        assertThat(Sight.NOTHING.isOfAllDepartments()).isFalse();
    }

    @Test
    void nobodyIsHeldUpByAConditionThatTheyAlwaysMeet() {
        var everything = Sight.EVERYTHING.reading("{departments} {reports}", 1);
        assertThat(everything.sql()).isEqualTo("department report");
        assertThat(everything.arguments()).containsExactly(1);
        var comparing = COMPARING.reading("{departments} {reports}", 1);
        assertThat(comparing.sql()).isEqualTo("department report_finished()");
        assertThat(comparing.arguments()).containsExactly(1);
    }

    @Test
    void whoComparesTheCountrySeesMoreThanFinishedReportsWhereTheyHoldMore() {
        assertThat(new Sight(List.of(HELD), List.of(), List.of(""))
                        .reading("{departments} {reports}")
                        .sql())
                .isEqualTo("department report_seen($1, $2, $3)");
        assertThat(new Sight(List.of(), List.of("36"), List.of(""))
                        .reading("{departments} {reports}")
                        .sql())
                .isEqualTo("department report_seen($1, $2, $3)");
    }

    @Test
    void aStatementPastTheSightIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sight.EVERYTHING.reading("select from report"));
    }

    @ParameterizedTest
    @CsvSource({"360000, 36", "360700, 3607", "360722, 360722", "360730, 360730", "361000, 3610"})
    void theCodesBelowARegionBeginAlike(String region, String beginning) {
        assertThat(Sight.beginning(region)).isEqualTo(beginning);
    }
}
