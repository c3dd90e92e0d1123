package cn.ziping.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.ServerTest;
import cn.ziping.support.Wire;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A connection that is kept goes on being served, however its requests fall together. */
@ServerTest
class KeptConnectionTest {
    private static final String THE_PAGE = get("/x");
    private static final String NOTHING = get("/nosuch.js");

    @LocalServerPort
    int port;

    /**
     * A request that comes while the one before it is being put away, and is answered at once, used to leave the server
     * deaf to the next: one time in three.
     */
    @RepeatedTest(30)
    void oneRightAfterTheOther() throws Exception {
        try (var wire = new Wire(port)) {
            assertThat(wire.send(THE_PAGE).until("</html>")).contains("HTTP/1.1 200");
            assertThat(wire.send(NOTHING).until("\"detail\":")).contains("HTTP/1.1 404");
            assertThat(wire.until("}")).isNotEmpty();
            assertThat(wire.send(THE_PAGE).until("</html>")).contains("HTTP/1.1 200");
        }
    }

    private static String get(String path) {
        return "GET " + path
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html, */*\r\nAuthorization: Bearer x\r\n\r\n";
    }
}
