package cn.ziping.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A bare connection to the server: sends what no decent client would, and tells what came back. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE = 20_000;

    private final Socket socket;

    public Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
    }

    public Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** All that the server sends until it closes. */
    public String untilClosed() throws IOException {
        var received = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(received);
        return received.toString(StandardCharsets.UTF_8);
    }

    /** What the server sends until, at the latest, a text has come. */
    public String until(String text) throws IOException {
        var received = new ByteArrayOutputStream();
        while (!received.toString(StandardCharsets.UTF_8).contains(text)) {
            var one = socket.getInputStream().read();
            if (one < 0) {
                break;
            }
            received.write(one);
        }
        return received.toString(StandardCharsets.UTF_8);
    }

    /** One answer to a request of these lines, after which the server is asked to close. */
    public static String answer(int port, String... lines) throws IOException {
        try (var wire = new Wire(port)) {
            var head = String.join("\r\n", lines);
            return wire.send(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .untilClosed();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
