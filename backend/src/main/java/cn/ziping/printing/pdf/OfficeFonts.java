package cn.ziping.printing.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fonts that an office has a licence for, in a folder of its own. They are known by the names inside the files, and each
 * takes the place of the free one that stands for it.
 */
public final class OfficeFonts {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeFonts.class);

    private static final long LONGEST = 100_000_000;

    /** What a font must have to be printed with. */
    private static final String COMMON = "预算绩效自评，。1";

    /** Names of fonts for each of our faces, the best first; lower case, without spaces and lines. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "小标宋",
                    List.of(
                            "方正小标宋简体",
                            "fzxiaobiaosongb05s",
                            "fzxbsjwgb10",
                            "方正小标宋gbk",
                            "fzxiaobiaosongb05",
                            "fzxbskgbk10",
                            "方正小标宋简",
                            "华文中宋",
                            "stzhongsong"),
            "黑体", List.of("黑体", "simhei", "方正黑体简体", "方正黑体gbk", "fzheib01s", "fzheib01", "华文黑体", "stheiti"),
            "楷体", List.of("楷体gb2312", "kaitigb2312", "楷体", "kaiti", "simkai", "方正楷体简体", "方正楷体gbk", "华文楷体", "stkaiti"),
            "仿宋",
                    List.of(
                            "仿宋gb2312",
                            "fangsonggb2312",
                            "仿宋",
                            "fangsong",
                            "simfang",
                            "方正仿宋简体",
                            "方正仿宋gbk",
                            "华文仿宋",
                            "stfangsong"),
            "宋体", List.of("宋体", "simsun", "方正书宋简体", "方正书宋gbk", "fzshusongz01s", "fzshusongz01", "华文宋体", "stsong"));

    /** The exporter keeps fonts for the whole process, so there is one folder for it. */
    private static volatile @Nullable Path folder;

    private final Map<String, FontProgram> chosen = new HashMap<>();
    private final Map<String, Integer> rank = new HashMap<>();

    private OfficeFonts() {}

    /** Says where they are, before anything is printed. */
    public static void areIn(Path folder) {
        OfficeFonts.folder = folder;
    }

    /** By the face that they are; none without a folder. */
    static Map<String, FontProgram> chosen() {
        var told = folder;
        return told == null ? Map.of() : in(told);
    }

    /** The fonts of a folder, by the face that they are; a file that cannot be used is told in the log. */
    static Map<String, FontProgram> in(Path folder) {
        var fonts = new OfficeFonts();
        try (var files = Files.list(folder)) {
            files.filter(OfficeFonts::isFont).sorted().forEach(fonts::read);
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("ZIPING_FONTS={} 不能读取，使用自带字体。(The folder cannot be read; our own fonts are used.)", folder);
        }
        return fonts.chosen;
    }

    private static boolean isFont(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.matches("[^.].*\\.(ttf|otf|ttc|otc)") && Files.isRegularFile(file);
    }

    private void read(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new IllegalArgumentException("大于 100 MB。(It is larger than 100 MB.)");
            }
            for (var font : FontTables.all(Files.readAllBytes(file))) {
                take(font, file);
            }
        } catch (IllegalArgumentException refused) {
            refuse(file, String.valueOf(refused.getMessage()));
        } catch (IOException | UncheckedIOException unreadable) {
            refuse(file, "不能读取。(It cannot be read.)");
        } catch (RuntimeException broken) {
            // Parsers of fonts meet damage with whatever comes to them.
            refuse(file, "已损坏。(It is broken.)");
        }
    }

    private static void refuse(Path file, String reason) {
        LOG.warn("字体 {} 不能使用，改用自带字体：{} (The font is left out.)", file, reason);
    }

    private void take(FontTables font, Path file) {
        var names = font.names();
        NAMES.forEach((face, known) -> {
            var best = names.stream()
                    .mapToInt(name -> known.indexOf(plain(name)))
                    .filter(place -> place >= 0)
                    .min();
            if (best.isPresent() && best.getAsInt() < rank.getOrDefault(face, known.size())) {
                chosen.put(face, checked(font, known.get(best.getAsInt()), file));
                rank.put(face, best.getAsInt());
            }
        });
    }

    private static FontProgram checked(FontTables font, String name, Path file) {
        if ((font.permissions() & 0xf) == 2 || (font.permissions() & 0x300) != 0) {
            throw new IllegalArgumentException("版权方不允许嵌入文件（OS/2 fsType）。(Its maker forbids embedding.)");
        }
        var program = FontProgram.of(file.toAbsolutePath() + "#" + name, font);
        if (program.awt().canDisplayUpTo(COMMON) >= 0) {
            throw new IllegalArgumentException("缺少常用汉字。(It lacks common characters.)");
        }
        return program;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]", "");
    }
}
