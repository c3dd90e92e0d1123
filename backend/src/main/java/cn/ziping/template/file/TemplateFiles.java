package cn.ziping.template.file;

import cn.ziping.platform.start.StartRefused;
import cn.ziping.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that templates come from: those shipped, and those of a folder of the installation's own. */
public final class TemplateFiles {
    private static final String SHIPPED = "classpath:templates/*.yaml";
    private static final long LONGEST = 1_000_000;

    private TemplateFiles() {}

    /** A template with the name of its file. */
    public record TemplateFile(String name, Template template) {}

    /** The shipped templates, by code. */
    public static List<TemplateFile> shipped() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(SHIPPED);
            return Arrays.stream(files).map(TemplateFiles::read).sorted(order()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The shipped templates and those of a folder, by code and version.
     *
     * @param folder empty for none
     */
    static List<TemplateFile> all(String folder) {
        var all = new ArrayList<>(shipped());
        if (!folder.isBlank()) {
            all.addAll(in(Path.of(folder.strip())));
        }
        var seen = new HashMap<List<Object>, String>();
        for (var file : all) {
            var version =
                    List.<Object>of(file.template().code(), file.template().version());
            var other = seen.put(version, file.name());
            if (other != null) {
                throw new StartRefused(
                        "模板文件 %s 和 %s 是同一模板的同一版本，请只留一个或改大 version。(Template files %s and %s are the same version of a template.)"
                                .formatted(other, file.name(), other, file.name()));
            }
        }
        all.sort(order());
        return all;
    }

    private static List<TemplateFile> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(TemplateFiles::isTemplate)
                    .sorted()
                    .map(TemplateFiles::read)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new StartRefused(
                    "ZIPING_TEMPLATES=%s 不是可以读取的文件夹。(ZIPING_TEMPLATES must be a folder that can be read.)"
                            .formatted(folder));
        }
    }

    private static boolean isTemplate(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    private static TemplateFile read(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new StartRefused(
                        "模板文件 %s 太大，最多 1 MB。(Template file %s is longer than 1 MB.)".formatted(file, file));
            }
            return read(file.toString(), Files.readString(file));
        } catch (CharacterCodingException coding) {
            throw new StartRefused("模板文件 %s 不是 UTF-8 文本。(Template file %s is not UTF-8.)".formatted(file, file));
        } catch (IOException unreadable) {
            throw new StartRefused("模板文件 %s 不能读取。(Template file %s cannot be read.)".formatted(file, file));
        }
    }

    private static TemplateFile read(Resource shipped) {
        try {
            var name = Objects.requireNonNull(shipped.getFilename());
            return read(name, shipped.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TemplateFile read(String name, String text) {
        try {
            return new TemplateFile(name, TemplateText.read(text));
        } catch (TemplateRefused refused) {
            throw new StartRefused(refused.sentence(name));
        }
    }

    private static Comparator<TemplateFile> order() {
        return Comparator.<TemplateFile, String>comparing(
                        file -> file.template().code())
                .thenComparing(file -> file.template().version());
    }
}
