package cn.ziping.importing.prose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The outline of a document beside the project, by its numbering alone: good enough to read sentences in their place. */
final class SeedOutline {
    private static final Path SEEDS = Path.of("../../shared/seeds");
    private static final Pattern RESIDUE = Pattern.compile("\\[bookmark: [^\\]]*\\]|MERGEFIELD \\S*?\\}");
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}、"),
            Pattern.compile("[（(][一二三四五六七八九十]{1,3}[)）]"),
            Pattern.compile("\\d{1,2}[.、．](?!\\d)"),
            Pattern.compile("[（(]\\d{1,2}[)）]"));
    private static final Pattern HEADING = Pattern.compile("[^。；]{1,40}[。：:]?");
    private static final Pattern LEADING = Pattern.compile("[^。；，]{2,14}[。，](?=.{4,})");

    private SeedOutline() {}

    /** @param number of the document, such as 003; empty where the documents are not there */
    static Optional<String> marked(String number) throws IOException {
        if (!Files.isDirectory(SEEDS)) {
            return Optional.empty();
        }
        try (var files = Files.list(SEEDS)) {
            var file = files.filter(path -> path.getFileName().toString().startsWith(number + "_"))
                    .findFirst()
                    .orElseThrow();
            var lines = new ArrayList<String>();
            for (var line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
                mark(RESIDUE.matcher(line).replaceAll("").strip(), lines);
            }
            return Optional.of(String.join("\n", lines));
        }
    }

    private static void mark(String line, List<String> lines) {
        for (var level = 0; level < LEVELS.size(); level++) {
            var number = LEVELS.get(level).matcher(line);
            if (number.lookingAt()) {
                var words = line.substring(number.end()).strip();
                var marks = "#".repeat(level + 1) + " ";
                if (HEADING.matcher(words).matches()) {
                    lines.add(marks + words.replaceFirst("[。：:]$", ""));
                    return;
                }
                var leading = LEADING.matcher(words);
                if (level == 3 && words.contains("自评得") && leading.lookingAt()) {
                    lines.add(marks + leading.group().replaceFirst("[。，]$", ""));
                    lines.add(words.substring(leading.end()));
                    return;
                }
            }
        }
        lines.add(line);
    }
}
