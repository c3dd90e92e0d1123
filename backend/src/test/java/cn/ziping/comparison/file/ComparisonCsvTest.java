package cn.ziping.comparison.file;

import static cn.ziping.comparison.file.ComparedRows.cell;
import static cn.ziping.comparison.file.ComparedRows.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.comparison.ComparisonCell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonCsvTest {
    private static final ComparisonCsv CHINESE = new ComparisonCsv(false);
    private static final ComparisonCsv SCHEMA = new ComparisonCsv(true);

    @Test
    void theHeadNamesEveryColumnWithItsUnitAndIsMarkedAsUtf8ForExcel() {
        assertThat(CHINESE.head())
                .isEqualTo("\ufeff部门代码,部门名称,区划代码,区划,同类组,年度,状态,年初预算数（万元）,全年预算数（万元）,全年执行数（万元）,执行率（%）,"
                        + "得分,满分,等级,执行数较上年（万元）,执行数较上年（%）,执行率较上年（百分点）,得分较上年,"
                        + "名次,名次变化,参加排名数,百分位（%）,同类组名次,同类组排名数,报告编号\r\n");
        assertThat(SCHEMA.head())
                .isEqualTo("departmentCode,departmentName,regionCode,regionName,peerGroup,year,status,"
                        + "initialBudget,adjustedBudget,executed,executionRate,score,fullScore,grade,"
                        + "executedChange,executedChangePercent,executionRateChange,scoreChange,"
                        + "rank,rankChange,ranked,percentile,peerRank,peers,reportId\r\n");
    }

    @Test
    void aLineForEachYearWithTheDigitsStored() {
        var rows = List.of(row("360001", "教育局", "教育", cell(2023, "95.10", "88.5", "良"), ComparisonCell.missing(2024)));
        assertThat(CHINESE.lines(rows))
                .isEqualTo("360001,教育局,360000,江西省,教育,2023,已通过,38478.950,,1234567.8,95.10,88.5,100,良,"
                        + "-3.5,,0.25,0,2,-1,3,33.333333,1,4,01a1fb76-8bb4-746c-9625-54521862a8dd\r\n"
                        + "360001,教育局,360000,江西省,教育,2024,未填报,,,,,,,,,,,,,,,,,,\r\n");
        assertThat(SCHEMA.lines(rows))
                .startsWith("360001,教育局,360000,江西省,教育,2023,APPROVED,")
                .endsWith("\r\n360001,教育局,360000,江西省,教育,2024,,,,,,,,,,,,,,,,,,,\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "教育,体育局     | \"教育,体育局\"",
                "\"教育\"局      | \"\"\"教育\"\"局\"",
                "`教育\n体育局`   | `\"教育\n体育局\"`",
                "`教育\r体育局`   | `\"教育\r体育局\"`",
                "=1+1            | '=1+1",
                "@SUM(A1)        | '@SUM(A1)",
                "`-2+3,x`        | `\"'-2+3,x\"`",
                "`+cmd`          | `'+cmd`",
                "`  =1`          | `'  =1`",
                "`\t=1`          | `'\t=1`",
                "＝1+1           | '＝1+1",
                "﹦1+1           | '﹦1+1",
                "`\u200b=1`      | `'\u200b=1`",
                "`\ufeff\u00a0@x` | `'\ufeff\u00a0@x`",
                "`\u0001-1`      | `'\u0001-1`",
                "`'教育局`        | `'教育局`",
                "教育局=好        | 教育局=好",
            })
    void textsAreQuotedAndNeverFormulas(String name, String written) {
        var line = CHINESE.lines(List.of(row("1", name, name, ComparisonCell.missing(2024))));
        assertThat(line).isEqualTo("1,%s,360000,江西省,%s,2024,未填报,,,,,,,,,,,,,,,,,,\r\n".formatted(written, written));
    }

    @Test
    void whoIsUnknownIsNamed() {
        assertThat(CHINESE.unknown(List.of("999", "=1")))
                .isEqualTo("999,,,,,,没有这个部门,,,,,,,,,,,,,,,,,,\r\n'=1,,,,,,没有这个部门,,,,,,,,,,,,,,,,,,\r\n");
        assertThat(SCHEMA.unknown(List.of("999"))).startsWith("999,,,,,,UNKNOWN_DEPARTMENT,,");
    }
}
