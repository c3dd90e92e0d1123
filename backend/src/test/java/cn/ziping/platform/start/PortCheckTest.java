package cn.ziping.platform.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;

class PortCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void anyPortOrNoneIsFine(String port) {
        assertThatCode(() -> check("127.0.0.1", port)).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsRefused() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(() -> check("127.0.0.1", port)).hasMessageStartingWith("端口 " + port + " 已被占用");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "http", "8080.5"})
    void whatIsNoPortIsRefused(String port) {
        assertThatThrownBy(() -> check("127.0.0.1", port))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("ZIPING_PORT=" + port);
    }

    /** The second is kept for documents; no machine has it. */
    @ParameterizedTest
    @ValueSource(strings = {"no address", "203.0.113.1"})
    void anAddressOfAnotherMachineIsRefused(String address) {
        assertThatThrownBy(() -> check(address, "0"))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("ZIPING_ADDRESS=" + address);
    }

    private static void check(String address, String port) {
        try (var context = new GenericApplicationContext()) {
            TestPropertyValues.of("server.address=" + address, "server.port=" + port)
                    .applyTo(context);
            new PortCheck().initialize(context);
        }
    }
}
