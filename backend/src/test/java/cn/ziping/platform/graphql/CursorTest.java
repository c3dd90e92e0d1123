package cn.ziping.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void givesBackWhatWasPacked() {
        assertThat(Cursor.parts(Cursor.of("NAME", "", "=江西信丰高新技术产业园区管理委员会 ㎡𠮷"), 3))
                .containsExactly("NAME", "", "=江西信丰高新技术产业园区管理委员会 ㎡𠮷");
        assertThat(Cursor.parts(Cursor.of("", ""), 2)).containsExactly("", "");
    }

    @Test
    void fitsIntoAnAddressAsItIs() {
        assertThat(Cursor.of("CODE", "ASC", "=360722001??>>", "~~~")).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void refusesAnotherNumberOfParts(int count) {
        assertRefused(Cursor.of("a", "b", "c"), count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "没有", "a b", "a+b/", "%3D", "=", "A", "AAAAA"})
    void refusesWhatThisServerDidNotWrite(String cursor) {
        assertRefused(cursor, 2);
    }

    @Test
    void refusesBytesThatAreNoText() {
        var bytes = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {(byte) 0xC3, 0, 0x28});
        assertRefused(bytes, 2);
    }

    private static void assertRefused(String cursor, int count) {
        assertThatExceptionOfType(RequestError.class)
                .isThrownBy(() -> Cursor.parts(cursor, count))
                .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_CURSOR))
                .satisfies(
                        error -> assertThat(error.sentence()).contains("after").endsWith("。"));
    }
}
