package cn.ziping.importing.corpus;

import cn.ziping.importing.outline.KnownOutline;
import cn.ziping.importing.outline.KnownOutline.KnownHeading;
import cn.ziping.template.ReportKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The outlines of the shipped templates, read of their files line by line: no more is needed of them here. */
final class KnownOutlines {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("( *)- key: *(\\S+)");
    private static final Pattern HEADING = Pattern.compile(" *heading: *\"?([^\"]+?)\"?");

    private KnownOutlines() {}

    static List<KnownOutline> all() {
        try (var files = Files.list(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(KnownOutlines::of)
                    .filter(outline -> !outline.headings().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownOutline of(Path file) {
        var kind = ReportKind.DEPARTMENT_WHOLE;
        List<KnownHeading> headings = new ArrayList<>();
        var isOutline = false;
        var key = "";
        var level = 0;
        for (var line : lines(file)) {
            if (!line.startsWith(" ") && !line.isBlank() && !line.startsWith("#")) {
                isOutline = line.startsWith("outline:");
            }
            if (line.equals("kind: PROJECT_EXPENDITURE")) {
                kind = ReportKind.PROJECT_EXPENDITURE;
            }
            var keyMatch = KEY.matcher(line);
            var heading = HEADING.matcher(line);
            if (isOutline && keyMatch.matches()) {
                key = keyMatch.group(2);
                level = (keyMatch.group(1).length() - 2) / 4 + 1;
            } else if (isOutline && heading.matches()) {
                headings.add(new KnownHeading(key, level, heading.group(1)));
            }
        }
        return new KnownOutline(file.getFileName().toString().replace(".yaml", ""), kind, headings);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
