package cn.ziping.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"019a9a3c-7b52-7d10-8a2e-0242ac120002", "019A9A3C-7B52-7D10-8A2E-0242AC120002"})
    void readsAnIdInEitherCase(String id) {
        assertThat(Ids.parse(id)).isEqualTo(new UUID(0x019a9a3c7b527d10L, 0x8a2e0242ac120002L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1-1-1-1-1",
                "360722001",
                "019a9a3c7b527d108a2e0242ac120002",
                "019a9a3c-7b52-7d10-8a2e-0242ac12000",
                "019a9a3c-7b52-7d10-8a2e-0242ac1200020",
                "019a9a3c-7b52-7d10-8a2e-0242ac12000g",
                " 019a9a3c-7b52-7d10-8a2e-0242ac120002",
                "{019a9a3c-7b52-7d10-8a2e-0242ac120002}",
                "０19a9a3c-7b52-7d10-8a2e-0242ac120002",
                "019a9a3c-7b52-7d10-8a2e-0242ac120002' or '1'='1",
            })
    void refusesWhatWasNeverGivenOut(String id) {
        assertThatExceptionOfType(RequestError.class)
                .isThrownBy(() -> Ids.parse(id))
                .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_ID))
                .satisfies(error -> assertThat(error.sentence()).endsWith("。"));
    }
}
