package cn.ziping.importing.outline;

import cn.ziping.importing.outline.KnownOutline.KnownHeading;
import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.template.ReportKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents for tests: each line a paragraph. */
final class Documents {
    private Documents() {}

    static List<Block> lines(String... lines) {
        var blocks = new ArrayList<Block>();
        var isAfterGap = false;
        for (var line : lines) {
            if (line.isEmpty()) {
                isAfterGap = true;
                continue;
            }
            blocks.add(new Paragraph(blocks.size(), null, line, null, ParagraphStyle.BODY, isAfterGap));
            isAfterGap = false;
        }
        return blocks;
    }

    static Outline outline(List<KnownOutline> known, List<Block> blocks) {
        return Outlining.outline(Joining.join(Residue.remove(blocks).pieces()).pieces(), known);
    }

    static Outline outline(String... lines) {
        return outline(List.of(), lines(lines));
    }

    /** Level, number and heading of each, as {@code 2 （一）部门概况}. */
    static List<String> headings(Outline outline) {
        return outline.headings().stream()
                .map(heading -> heading.level() + " " + heading.number() + heading.heading())
                .toList();
    }

    /** The texts of all passages, in order. */
    static List<String> texts(Outline outline) {
        var texts = new ArrayList<String>();
        outline.front().forEach(piece -> add(texts, piece));
        outline.headings().forEach(heading -> heading.pieces().forEach(piece -> add(texts, piece)));
        return texts;
    }

    private static void add(List<String> texts, Piece piece) {
        if (piece instanceof Passage passage) {
            texts.add(passage.text());
        }
    }

    /** All words in order, headings too, without punctuation. */
    static String words(Outline outline) {
        var words = new StringBuilder();
        outline.front().forEach(piece -> words.append(((Passage) piece).text()));
        for (var heading : outline.headings()) {
            words.append(heading.number()).append(heading.heading());
            heading.pieces().forEach(piece -> words.append(((Passage) piece).text()));
        }
        return bare(words.toString());
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\p{P}]+", "");
    }

    /** The outlines of the shipped templates, read by the indent of their headings alone. */
    static List<KnownOutline> templates() {
        var known = new ArrayList<KnownOutline>();
        for (var name : List.of(
                "guangdong-department-2023",
                "hunan-department-2024",
                "jiangxi-department-2020",
                "jiangxi-department-2022",
                "jiangxi-project-2023",
                "national-project")) {
            known.add(template(name, read(Path.of("src/main/resources/templates/" + name + ".yaml"))));
        }
        return known;
    }

    private static KnownOutline template(String code, List<String> lines) {
        var headings = new ArrayList<KnownHeading>();
        for (var line : lines) {
            var at = line.indexOf("heading: ");
            if (at > 0 && line.substring(0, at).isBlank()) {
                headings.add(new KnownHeading("s" + headings.size(), at / 4, line.substring(at + 9)));
            }
        }
        var kind = code.contains("project") ? ReportKind.PROJECT_EXPENDITURE : ReportKind.DEPARTMENT_WHOLE;
        return new KnownOutline(code, kind, headings);
    }

    static List<String> read(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
