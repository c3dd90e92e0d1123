package cn.ziping.start;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.regex.Pattern;

/** Requests as no client library would send them, and what came back. */
final class Raw {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d (\\d{3}) ");
    private static final int PATIENCE = 10_000;
    private static final int NOTHING_MORE = 100;

    private Raw() {}

    /** All that came back until the server closed, or until nothing more came. */
    record Answer(String text) {
        /** Status codes of all answers on the connection. */
        List<Integer> statuses() {
            return STATUS.matcher(text)
                    .results()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .toList();
        }

        /** The value of a cookie that was set. */
        String cookie(String name) {
            return text.lines()
                    .filter(line -> line.regionMatches(true, 0, "Set-Cookie: " + name + "=", 0, name.length() + 13))
                    .map(line -> line.substring(name.length() + 13).split(";", 2)[0])
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No cookie " + name + " in " + text));
        }

        /** Of the first answer; 0 when there was none. */
        int status() {
            return statuses().stream().findFirst().orElse(0);
        }
    }

    /** Sends signs of one byte each. */
    static Answer send(int port, String request) {
        return send(port, request.getBytes(ISO_8859_1));
    }

    static Answer send(int port, byte[] request) {
        var received = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            var part = new byte[65_536];
            for (int count; (count = socket.getInputStream().read(part)) >= 0; ) {
                received.write(part, 0, count);
                socket.setSoTimeout(NOTHING_MORE);
            }
        } catch (SocketTimeoutException nothingMore) {
            // The connection is kept for a next request.
        } catch (SocketException closed) {
            // The server does not read to the end what it refuses.
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return new Answer(received.toString(UTF_8));
    }

    /** A request with a body of a known length, after which the server closes. */
    static String request(String line, String headers, String body) {
        var length = body.isEmpty() ? "" : "Content-Length: " + body.getBytes(ISO_8859_1).length + "\r\n";
        return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + length + "\r\n" + body;
    }
}
