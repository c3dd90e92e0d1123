package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A start that must not succeed. */
final class Refusal {
    private Refusal() {}

    /** The server ends by itself and unsuccessfully, having said exactly one sentence, with this in it. */
    static void expect(Path home, Map<String, String> settings, String part) throws IOException {
        try (var server = ServerProcess.launch(home, settings)) {
            assertThat(server.awaitExit()).isNotZero();
            assertThat(server.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains(part);
        }
    }
}
