package cn.ziping.account.oidc;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Spring Authorization Server in a process of its own: it is a server of another kind and needs another class path. */
final class SignInServiceProcess implements AutoCloseable {
    static final String CLIENT_SECRET = "of the client";
    private static final Path BUILT = Path.of("provider/target");

    private final Process process;

    private SignInServiceProcess(Process process) {
        this.process = process;
    }

    /** @param back the addresses that it sends browsers back to */
    static SignInServiceProcess start(int port, List<URI> back) throws IOException {
        var classPath = BUILT.resolve("classes")
                + java.io.File.pathSeparator
                + Files.readString(BUILT.resolve("class-path")).strip();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        "cn.ziping.provider.SignInService",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--spring.security.oauth2.authorizationserver.issuer=" + issuer(port),
                        "--back="
                                + String.join(
                                        ",", back.stream().map(URI::toString).toList()))
                .redirectErrorStream(true)
                .start();
        var said = new StringBuilder();
        for (var lines = process.inputReader(); ; ) {
            var line = lines.readLine();
            if (line == null) {
                throw new AssertionError("The sign-in service ended:\n" + said);
            }
            said.append(line).append('\n');
            if (line.contains("Started SignInService")) {
                return new SignInServiceProcess(process);
            }
        }
    }

    /** By name, the servers being called by number: browsers keep the cookies of the two apart. */
    static String issuer(int port) {
        return "http://localhost:" + port;
    }

    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
