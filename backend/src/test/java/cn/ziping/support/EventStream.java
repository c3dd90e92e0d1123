package cn.ziping.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events as they come in. */
public final class EventStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> received = new LinkedBlockingQueue<>();

    EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        var reader = new Thread(this::read, "event stream");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * One event.
     *
     * @param name of it; "sign" for a comment, "closed" when there will be no more
     */
    public record Event(String name, JsonNode data) {
        /** The change that it tells. */
        public JsonNode change() {
            return data.at("/data/reportChanged");
        }

        /** The code of its first error; empty when there is none. */
        public String code() {
            return data.at("/errors/0/extensions/code").asString("");
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** Waits for the first sign that the stream stands. */
    public EventStream open() {
        var first = take();
        if (!first.name().equals("sign")) {
            throw new AssertionError("No sign but " + first);
        }
        return this;
    }

    /** The next event that is not only a sign. */
    public Event next() {
        Event event;
        do {
            event = take();
        } while (event.name().equals("sign"));
        return event;
    }

    private Event take() {
        try {
            var event = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("Nothing came in " + PATIENCE);
            }
            return event;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var name = "";
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    name = "sign";
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty() && !name.isEmpty()) {
                    received.add(new Event(name, json(data.toString())));
                    name = "";
                    data.setLength(0);
                }
            }
        } catch (IOException closed) {
            // told below, whoever closed it
        }
        received.add(new Event("closed", json("")));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.isBlank() ? "{}" : text);
    }

    /** Leaves as a browser does: the connection is closed. */
    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException closed) {
            throw new AssertionError(closed);
        }
    }
}
