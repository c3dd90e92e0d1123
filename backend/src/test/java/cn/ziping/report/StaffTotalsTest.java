package cn.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.reference.Facts.People;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Posts and people of a report: nobody is counted twice. */
class StaffTotalsTest {

    @Test
    void aTotalLineCountsInPlaceOfItsUnit() {
        assertThat(ReportFacts.people(List.of(
                        line("甲", "行政编制", 10, 9),
                        line("甲", "事业编制", 20, 15),
                        line("甲", "合计", 30, 24),
                        line("乙", "事业编制", 5, 4))))
                .isEqualTo(new People(35, 28));
    }

    @Test
    void aTotalThatIsNotStatedIsSummed() {
        assertThat(ReportFacts.people(List.of(line("甲", "行政编制", 10, 9), line("甲", "合计", null, 8))))
                .isEqualTo(new People(10, 8));
    }

    @Test
    void aUnitOfAllUnitsStandsForThem() {
        assertThat(ReportFacts.people(List.of(line("甲", "合计", 10, 9), line("合计", "合计", 12, 11))))
                .isEqualTo(new People(12, 11));
    }

    @Test
    void nothingStatedIsNotZero() {
        assertThat(ReportFacts.people(List.of())).isEqualTo(People.UNKNOWN);
        assertThat(ReportFacts.people(List.of(line("甲", "合计", null, 0)))).isEqualTo(new People(null, 0));
    }

    private static StaffLine line(String unit, String label, @Nullable Integer authorised, @Nullable Integer actual) {
        return new StaffLine(new UUID(0, 1), 1, unit, label, authorised, actual);
    }
}
