package cn.ziping.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.graphql.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the texts that are kept. */
class KeptTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\tb", "a\u2028b", "a\u0000b", "a\u0085b", "\uD800", "\uFFFF"})
    void aNameIsOneLine(String name) {
        assertThat(KeptText.name(name)).map(UserError::message).hasValue("名称应为 1 到 100 个字，不能换行。");
        assertThat(KeptText.names(List.of(name)))
                .extracting(UserError::message)
                .containsExactly("指标名称应为 1 到 200 个字，不能换行。");
    }

    @Test
    void lengthIsCountedInCharacters() {
        assertThat(KeptText.name("𠮷".repeat(100))).isEmpty();
        assertThat(KeptText.name("𠮷".repeat(101))).isPresent();
        assertThat(KeptText.names(List.of("率".repeat(200)))).isEmpty();
        assertThat(KeptText.names(List.of("率".repeat(201)))).hasSize(1);
        assertThat(KeptText.address("/compare?" + "甲".repeat(3_991))).isEmpty();
        assertThat(KeptText.address("/compare?" + "甲".repeat(3_992)))
                .map(UserError::message)
                .hasValue("这个视图的地址太长，最多 4,000 个字符，请减少筛选条件。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/reports",
                "/comparex",
                "compare",
                " /compare",
                "/Compare",
                "//evil.example/compare",
                "/compare//evil.example",
                "/compare?x=//evil.example",
                "https://evil.example/compare",
                "javascript:alert(1)",
                "/compare/../accounts",
                "/compare/%2e%2e/accounts",
                "/compare\\evil",
                "/compare?a=\\\\evil",
                "/compare?a=b c",
                "/compare?a=b\nc",
                "/compare?a=\u0000",
                "/compare?a=\u0007",
                "/compare#x",
                "/compare?a=\uD800"
            })
    void anAddressIsOneOfTheDesk(String address) {
        assertThat(KeptText.address(address)).map(UserError::message).hasValue("只能保存本站对比页面的地址，应以 /compare 开头。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/compare", "/compare?", "/compare/reports?a=1&b=甲", "/compare/indicators?name=%E7%8E%87,x:y@z/1"
            })
    void theDeskAndWhatIsBelowIt(String address) {
        assertThat(KeptText.address(address)).isEmpty();
    }
}
