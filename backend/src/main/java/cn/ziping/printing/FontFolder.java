package cn.ziping.printing;

import cn.ziping.platform.start.StartRefused;
import cn.ziping.printing.pdf.OfficeFonts;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the installation keeps fonts of its own. They are read by the first print. */
@Component
class FontFolder {

    FontFolder(@Value("${ziping.fonts:}") String folder) {
        if (!folder.isBlank()) {
            var fonts = Path.of(folder.strip());
            if (!Files.isDirectory(fonts) || !Files.isReadable(fonts)) {
                throw new StartRefused("ZIPING_FONTS=%s 不是可以读取的文件夹。(ZIPING_FONTS must be a folder that can be read.)"
                        .formatted(fonts));
            }
            OfficeFonts.areIn(fonts);
        }
    }
}
