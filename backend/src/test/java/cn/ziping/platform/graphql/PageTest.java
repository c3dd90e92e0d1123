package cn.ziping.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ziping.platform.graphql.Page.Edge;
import cn.ziping.platform.graphql.Page.PageInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void theOneEntryTooManyOnlySaysThatThereIsMore() {
        var page = page(List.of("甲", "乙", "丙"), 2, null);
        assertThat(page.nodes()).containsExactly("甲", "乙");
        assertThat(page.pageInfo()).isEqualTo(new PageInfo(true, false, "@甲", "@乙"));
    }

    @Test
    void aPageThatJustFillsIsTheLast() {
        var page = page(List.of("甲", "乙"), 2, "@零");
        assertThat(page.nodes()).containsExactly("甲", "乙");
        assertThat(page.pageInfo()).isEqualTo(new PageInfo(false, true, "@甲", "@乙"));
    }

    @Test
    void anEmptyPageHasNoCursors() {
        var page = page(List.of(), 2, "@零");
        assertThat(page.edges()).isEmpty();
        assertThat(page.pageInfo()).isEqualTo(new PageInfo(false, true, null, null));
    }

    @Test
    void otherNodesKeepTheirPlaces() {
        var page = page(List.of("甲", "乙乙", "丙"), 2, null);
        var lengths = page.map(String::length);
        assertThat(lengths.edges()).containsExactly(new Edge<>("@甲", 1), new Edge<>("@乙乙", 2));
        assertThat(lengths.totalCount()).isEqualTo(7);
        assertThat(lengths.pageInfo()).isEqualTo(page.pageInfo());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 100})
    void takesASizeFromOneToAHundred(int first) {
        assertThat(Page.size(first)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, 10000, Integer.MAX_VALUE})
    void refusesAnyOtherSizeAndNamesIt(int first) {
        assertThatExceptionOfType(RequestError.class)
                .isThrownBy(() -> Page.size(first))
                .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_PAGE_SIZE))
                .satisfies(error -> assertThat(error.sentence()).contains("first", "1 到 100", Integer.toString(first)));
    }

    private static Page<String> page(List<String> found, int first, @Nullable String after) {
        return Page.of(7, found, first, after, node -> "@" + node);
    }
}
