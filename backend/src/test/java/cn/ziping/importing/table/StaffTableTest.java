package cn.ziping.importing.table;

import static cn.ziping.importing.table.TableBuilder.drawn;
import static cn.ziping.importing.table.TableBuilder.nowhere;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.template.SectionBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffTableTest {

    private static TableReading read(String drawing) {
        return ReportTables.read(drawn(drawing), nowhere()).orElseThrow();
    }

    @Test
    void kindsOfPostsByRow() {
        var reading = read("""
                单位|类别|编制数（人）|实有人数（人）
                县水利局机关|行政编制|20|18
                ^|工勤编制|2|2
                水库管理所|事业编制|15人|0
                """);
        assertThat(reading.block()).isEqualTo(SectionBlock.STAFF_LINES);
        assertThat(Facts.staff(reading)).containsExactly("县水利局机关|行政编制|20|18", "县水利局机关|工勤编制|2|2", "水库管理所|事业编制|15|0");
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void kindsOfPostsByColumn() {
        var reading = read("""
                单位名称|编制数|<|实有人数|<
                ^|行政|事业|行政|事业
                街道办事处|30|10|28|9
                """);
        assertThat(Facts.staff(reading)).containsExactly("街道办事处|行政|30|28", "街道办事处|事业|10|9");
    }

    @Test
    void postsAndStaffBelowTheirKind() {
        var reading = read("""
                单位名称|行政|<|事业|<
                ^|编制数|实有数|编制数|实有数
                街道办事处|30|28|10|9
                """);
        assertThat(Facts.staff(reading)).containsExactly("街道办事处|行政|30|28", "街道办事处|事业|10|9");
    }

    @Test
    void withoutUnits() {
        assertThat(Facts.staff(read("人员类别|核定编制|年末实有人数\n行政人员|12|11\n"))).containsExactly("|行政人员|12|11");
    }

    @Test
    void countsThatAreNoWholeNumberAreDoubted() {
        var reading = read("类别|编制数|实有人数\n行政|12|11.5\n");
        assertThat(Facts.staff(reading)).containsExactly("|行政|12|");
        assertThat(reading.rows().doubts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"编制数,实有人数", "核定编制数,在职人数", "编制人数,在编人数", "核定编制,实有数", "编制,实有", "批准编制数,年末实有人数", "定编数,在岗人数", "编制总数,现有人数"})
    void headsByTheirManyNames(String authorised, String actual) {
        assertThat(Facts.staff(read("单位|" + authorised + "|" + actual + "\n县档案馆|12|11\n")))
                .containsExactly("县档案馆|编制|12|11");
    }

    @Test
    void sumsAreLinesOfTheirOwn() {
        var reading = read("""
                单位|编制数|<|<|实有人数|<|<
                ^|小计|行政|事业|小计|行政|事业
                局机关|30|20|10|28|19|9
                合计|30|20|10|28|19|9
                """);
        assertThat(Facts.staff(reading))
                .containsExactly("局机关|合计|30|28", "局机关|行政|20|19", "局机关|事业|10|9", "|合计|30|28", "|行政|20|19", "|事业|10|9");
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void kindsOfPostsBelowWhatIsCounted() {
        var reading = ReportTables.read(TableBuilder.drawn("""
                        单位|核定编制数|<|年末在职人数|<|<
                        ^|行政编制|事业编制|行政|事业|临聘
                        河道管理站|10|5|9|4|2
                        """), TableBuilder.nowhere())
                .orElseThrow();
        assertThat(Facts.staff(reading)).containsExactly("河道管理站|行政|10|9", "河道管理站|事业|5|4", "河道管理站|临聘||2");
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void aDateAboveTheColumnsIsNoKindOfPosts() {
        var reading = ReportTables.read(TableBuilder.drawn("""
                        人员类别|2023年末|<|2022年末|<
                        ^|编制数|实有数|编制数|实有数
                        行政|10|9|10|8
                        事业|5|4|6|6
                        """), TableBuilder.nowhere())
                .orElseThrow();
        assertThat(Facts.staff(reading)).containsExactly("|行政|10|9", "|事业|5|4");
    }
}
