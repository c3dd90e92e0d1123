package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.platform.start.StartRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFolderTest {

    @Test
    void aFolderThatIsNotThereIsRefused(@TempDir Path folder) {
        var wrong = folder.resolve("gone").toString();
        assertThatThrownBy(() -> new FontFolder(wrong))
                .isInstanceOf(StartRefused.class)
                .hasMessage("ZIPING_FONTS=" + wrong + " 不是可以读取的文件夹。(ZIPING_FONTS must be a folder that can be read.)");
    }

    @Test
    void noneIsNeeded() {
        assertThatCode(() -> new FontFolder(" ")).doesNotThrowAnyException();
    }
}
