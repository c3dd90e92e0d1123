package cn.ziping.comparison.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.comparison.ComparisonFilter;
import cn.ziping.comparison.ComparisonOrder;
import cn.ziping.comparison.ComparisonOrder.Direction;
import cn.ziping.comparison.ComparisonOrder.Field;
import cn.ziping.platform.web.HttpRefusal;
import cn.ziping.report.ReportStatus;
import cn.ziping.template.ReportKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;

class WrittenComparisonTest {

    @Test
    void everythingThatCanBeWritten() {
        var asked = read(
                "years=2024,2022&codes=1, 2&region=360000&peerGroup=教育&name= 局 &kind=PROJECT_EXPENDITURE"
                        + "&template=xinfeng&statuses=APPROVED,PUBLISHED&order=SCORE&orderYear=2022&direction=DESC&header=en&download=");
        assertThat(asked)
                .isEqualTo(new AskedComparison(
                        new ComparisonFilter(
                                List.of("1", "2"),
                                "360000",
                                "教育",
                                "局",
                                ReportKind.PROJECT_EXPENDITURE,
                                "xinfeng",
                                List.of(ReportStatus.APPROVED, ReportStatus.PUBLISHED)),
                        List.of(2024, 2022),
                        new ComparisonOrder(Field.SCORE, 2022, Direction.DESC),
                        true));
    }

    @Test
    void whatIsLeftOutOrEmptyDoesNotRestrict() {
        var nation = new AskedComparison(
                new ComparisonFilter(null, null, null, null, ReportKind.DEPARTMENT_WHOLE, null, null),
                List.of(2024),
                ComparisonOrder.BY_CODE,
                false);
        assertThat(read("years=2024")).isEqualTo(nation);
        assertThat(read("years=2024&codes=&region=&peerGroup= &name=&kind=&template=&statuses=&order=&orderYear="
                        + "&direction=&header="))
                .isEqualTo(nation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region=360000             | 请写明年度，例如 years=2022,2023,2024。",
                "years=                    | 请写明年度",
                "years=2024,abc            | 参数 years 里的“abc”不是年度，请写四位数字，例如 2024。",
                "years=24                  | 参数 years 里的“24”不是年度",
                "years=2024,               | 参数 years 里的“”不是年度",
                "years=99999999999         | 不是年度",
                "years=1989                | 年度应在 1990 到 2100 之间，收到的是 1989。",
                "years=2024,2024           | 同一个年度只能写一次。",
                "years=2023&years=2024     | 参数 years 只能写一次，多个值之间用逗号分开。",
                "years=2024&kind=X         | 没有这种报告类型 kind“X”，可以是：DEPARTMENT_WHOLE、PROJECT_EXPENDITURE。",
                "years=2024&statuses=DRAFT,DONE | 没有这种状态 statuses“DONE”，可以是：DRAFT、SUBMITTED、RETURNED、APPROVED、PUBLISHED。",
                "years=2024&order=RANK     | 没有这种排序项 order“RANK”，可以是：CODE、NAME、SCORE、",
                "years=2024&order=SCORE&direction=down | 没有这种排序方向 direction“down”，可以是：ASC、DESC。",
                "years=2024&order=SCORE&orderYear=2023 | 2023",
                "years=2024&orderYear=x    | 参数 orderYear 里的“x”不是年度",
                "years=2024&header=fr      | 没有这种表头 header“fr”，可以是：zh、en。",
                "years=2024&region=36      | 区划代码是六位数字（GB/T 2260）。",
                "years=2024&regoin=360000  | 没有参数“regoin”，可以用的是：codes、direction、download、header、kind、",
                "years=2024&order=<script> | 没有这种排序项 order“□script□”",
            })
    void whatCannotBeMeantIsNamed(String query, String sentence) {
        assertThatThrownBy(() -> read(query)).isInstanceOfSatisfying(HttpRefusal.class, refusal -> {
            assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(refusal.sentence()).contains(sentence);
        });
    }

    @Test
    void tenThousandCodesAreTooMany() {
        var codes = IntStream.range(0, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThatThrownBy(() -> read("years=2024&codes=" + codes))
                .isInstanceOfSatisfying(
                        HttpRefusal.class,
                        refusal ->
                                assertThat(refusal.sentence()).isEqualTo("一次最多指定 2,000 个部门，收到的是 10,000 个；请改用区划或同类组。"));
    }

    private static AskedComparison read(String query) {
        var values = new LinkedMultiValueMap<String, String>();
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            values.add(parts[0], parts[1]);
        }
        return WrittenComparison.read(values);
    }
}
