package cn.ziping.account.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,192.0.2.1",
        "2001:db8:1:2:3:4:5:6,20010db800010002",
        "2001:db8:1:2::,20010db800010002",
        "::1,0000000000000000",
        "fe80::1,fe80000000000000",
        "::ffff:192.0.2.1,192.0.2.1",
        "[2001:db8:1:2::9],20010db800010002"
    })
    void aNetworkIsWhatACustomerHolds(String address, String network) {
        assertThat(Address.network(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cafe.de", "proxy", "1:2:no", "::ffff:1.2.3.4.5", "unknown"})
    void whatIsNoAddressIsCountedAsItIs(String text) {
        assertThat(Address.network(text)).isEqualTo(text);
    }

    @Test
    void anAddressIsTold() throws Exception {
        var six = InetAddress.getByName("fe80::1%1");
        assertThat(Address.of(from(new InetSocketAddress(six, 1)))).isEqualTo("fe80:0:0:0:0:0:0:1");
        assertThat(Address.of(from(InetSocketAddress.createUnresolved("192.0.2.1", 1))))
                .isEqualTo("192.0.2.1");
        assertThat(Address.of(from(InetSocketAddress.createUnresolved("x".repeat(500), 1))))
                .hasSize(64);
    }

    @Test
    void noAddressIsEmpty() {
        assertThat(Address.of(MockServerWebExchange.from(MockServerHttpRequest.get("/"))))
                .isEmpty();
    }

    private static MockServerWebExchange from(InetSocketAddress remote) {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/").remoteAddress(remote));
    }
}
