package cn.ziping.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cells are reckoned before they are read: as many for each department as years are asked for, however they are written. */
@ServerTest
class ComparisonSizeTest {
    private static final String SEVEN_VALUES = "year reportId status rank figures { score executionRate }";
    private static final String DOCUMENT =
            "query ($years: [Int!]!) { comparison(filter: {}, years: $years) { rows(first: 500) { cells { %s } } } }"
                    .formatted(SEVEN_VALUES);

    @Autowired
    Api api;

    @Test
    void fiveHundredDepartmentsOverTwentyYearsAreAnswered() {
        assertThat(api.answer(DOCUMENT, Map.of("years", years(20)))
                        .path("errors")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void overThirtyYearsTheyAreTooMuchForOneRequest() {
        var error = api.answer(DOCUMENT, Map.of("years", years(30))).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(error.at("/message").asString()).isEqualTo("一次请求要求的数据项最多 100,000，请分成几次请求。");
    }

    @Test
    void yearsWrittenIntoTheDocumentCountAlike() {
        var written = DOCUMENT.replace("query ($years: [Int!]!) ", "")
                .replace("$years", years(30).toString());
        assertThat(api.answer(written).at("/errors/0/extensions/code").asString())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    private static List<Integer> years(int count) {
        return IntStream.range(1995, 1995 + count).boxed().toList();
    }
}
