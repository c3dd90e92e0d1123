package cn.ziping.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivingTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folder;

    @Test
    void oldUploadsAreRemovedAndNothingElseIs() throws IOException {
        var old = file("ziping-import-1.part", Duration.ofHours(25));
        var fresh = file("ziping-import-2.part", Duration.ofHours(23));
        var another = file("ziping-import-3.pdf", Duration.ofDays(9));
        var stranger = file("other-1.part", Duration.ofDays(9));
        var link = Files.createSymbolicLink(folder.resolve("ziping-import-4.part"), stranger);
        Receiving.removeLeft(folder, NOW.minus(Duration.ofDays(1)));
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(another).exists();
        assertThat(stranger).exists();
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aFolderThatIsNotThereIsNoTrouble() {
        var none = folder.resolve("none");
        Receiving.removeLeft(none, NOW);
        assertThat(none).doesNotExist();
    }

    private Path file(String name, Duration age) throws IOException {
        var path = Files.writeString(folder.resolve(name), "x");
        return Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
    }
}
