package cn.ziping.start;

import cn.ziping.support.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The packaged server as people run it: {@code java -jar} in a process of its own. */
final class ServerProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/ziping.jar").toAbsolutePath();
    static final Path OPTIONS = Path.of("java.options").toAbsolutePath();
    private static final Duration DEADLINE = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path output;
    private final int port;

    private ServerProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Launched on a free port, unless the settings name one. */
    static ServerProcess launch(Path home, Map<String, String> settings) throws IOException {
        // A server that lives for seconds is not worth the optimising compiler.
        return launch(home, settings, List.of("-XX:TieredStopAtLevel=1", "@" + OPTIONS));
    }

    /** @param options of the Java machine, in place of the usual */
    static ServerProcess launch(Path home, Map<String, String> settings, List<String> options) throws IOException {
        var wanted = settings.get("ZIPING_PORT");
        var port = wanted == null ? freePort() : Integer.parseInt(wanted);
        var output = Files.createTempFile(home, "output", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(List.of(java), options, List.of("-jar", JAR.toString()))
                .flatMap(List::stream)
                .toList();
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ZIPING_"));
        builder.environment().put("ZIPING_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        return new ServerProcess(builder.start(), output, port);
    }

    ServerProcess awaitReady() {
        await("ready", () -> output().contains("Ziping is ready") || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("The server ended with " + process.exitValue() + ":\n" + output());
        }
        return this;
    }

    int awaitExit() {
        await("ended", () -> !process.isAlive());
        return process.exitValue();
    }

    /** As Ctrl+C and service managers do it. */
    int stop() {
        process.destroy();
        return awaitExit();
    }

    /** {@code kill -9} */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    /** Where it listens. */
    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The answer's {@code data}, as the demonstration's reviewer of the whole country reads it. */
    JsonNode query(String query) {
        return Person.signedIn(base(), "reviewer", "reviewer").data(query);
    }

    /** The administrator of the first start, whose password is in the output and nowhere else. */
    Person administrator() {
        var said = Pattern.compile("login=admin password=(\\S+)").matcher(output());
        if (!said.find()) {
            throw new AssertionError("No password of an administrator in:\n" + output());
        }
        return Person.signedIn(base(), "admin", said.group(1));
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    void await(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not " + what + " in " + DEADLINE + ":\n" + output());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    private URI at(String path) {
        return base().resolve(path);
    }

    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
