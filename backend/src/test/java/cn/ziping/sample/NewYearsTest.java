package cn.ziping.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.sql.Database;
import cn.ziping.report.ReportStore;
import cn.ziping.support.ServerTest;
import cn.ziping.template.Templates;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A demonstration that is in use gets the years that it lacks, and nothing else. */
@ServerTest
class NewYearsTest {
    private static final String OPENED =
            "select count(*)::int from budget_year where year = 2025 and filing_opens = '2026-03-01'";

    /** Those of the samples. */
    private static final String REGIONS = "'360104', '360722', '431025', '441721'";

    @Autowired
    Database database;

    @Autowired
    Templates templates;

    @Autowired
    ReportStore store;

    @AfterEach
    void putBack() {
        change("update department set code = substr(code, 2) where code like 'x%'");
        change("insert into budget_year values (2025, '2026-03-01', '2026-12-31') on conflict do nothing");
    }

    @ParameterizedTest
    @CsvSource({"auto, true, 1", "auto, false, 0", "false, true, 0"})
    void comeToADemonstrationAlone(String wanted, boolean embedded, int expected) {
        change("delete from budget_year where year = 2025");
        var before = count("select count(*)::int from report");
        load(wanted, embedded);
        assertThat(count(OPENED)).isEqualTo(expected);
        assertThat(count("select count(*)::int from report")).isEqualTo(before);
    }

    @Test
    void doNotComeToADatabaseOfRealDepartments() {
        change("delete from budget_year where year = 2025");
        change("update department set code = 'x' || code where region_code in (" + REGIONS + ")");
        load("auto", true);
        assertThat(count(OPENED)).isZero();
    }

    @Test
    void aYearThatWasChangedStays() {
        change("update budget_year set filing_closes = '2026-04-01' where year = 2025");
        load("auto", true);
        assertThat(count("select count(*)::int from budget_year where year = 2025 and filing_closes = '2026-04-01'"))
                .isEqualTo(1);
        change("delete from budget_year where year = 2025");
    }

    private void load(String wanted, boolean embedded) {
        new SampleLoading(database, templates, store, wanted, embedded).afterSingletonsInstantiated();
    }

    private void change(String sql) {
        database.change(session -> session.change(sql)).block();
    }

    private int count(String sql) {
        return Objects.requireNonNull(database.read(session -> session.one(sql, row -> row.get(0, Integer.class)))
                .block());
    }
}
