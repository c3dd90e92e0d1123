package cn.ziping.printing.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.job.JobQueue.Listed;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    @Test
    void aNameIsCutBetweenCharactersToWhatFileSystemsTake() {
        var name = name("财政".repeat(40) + "\ud883\udede".repeat(40));
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(197, 200);
        assertThat(name).startsWith("007 财政").endsWith(".docx").doesNotContain("?");
        assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(name);
        assertThat(name("财政".repeat(80)).getBytes(StandardCharsets.UTF_8)).hasSizeBetween(198, 200);
    }

    @Test
    void aNameHasNothingThatAFileSystemRefuses() {
        assertThat(name("a/b\\c:d?")).isEqualTo("007 a b c d.docx");
    }

    private static String name(String title) {
        return Archive.name(new Listed(7, UUID.randomUUID(), title, null), 10, "docx");
    }
}
