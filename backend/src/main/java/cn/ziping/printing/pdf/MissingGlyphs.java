package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what no face of this server can print, so that somebody is told before the paper is. */
public final class MissingGlyphs {

    /** More are not listed: the document is in a script that we have no face for. */
    public static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(MissingGlyphs.class);
    private static final int EXCERPT = 40;

    private final List<Missing> found = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private String place;

    /**
     * A character in a place, listed once however often it stands there.
     *
     * @param character as text; the replacement character where it is half of one
     * @param place the nearest heading, caption or title before it
     * @param excerpt of the text around it, at most 40 characters
     */
    public record Missing(String character, int codePoint, String place, String excerpt) {}

    private MissingGlyphs(String place) {
        this.place = place;
    }

    /** In reading order; printed as 〓, or in its usual form where a variant of a hanzi was asked for. */
    public static List<Missing> of(Document document) {
        var missing = new MissingGlyphs("封面");
        var cover = document.cover();
        if (cover != null) {
            missing.cover(cover);
        }
        missing.place = document.title();
        missing.find(document.title(), Face.TITLE);
        document.blocks().forEach(missing::find);
        return List.copyOf(missing.found);
    }

    /** Once for a print, whatever is missing in it. */
    static void log(Document document) {
        var missing = of(document).stream()
                .map(Missing::codePoint)
                .distinct()
                .map("U+%04X"::formatted)
                .collect(Collectors.joining(" "));
        if (!missing.isEmpty()) {
            // Nothing of the text: who reads the log may not read the report.
            LOG.warn("No face has {}, printed as 〓", missing);
        }
    }

    private void cover(Cover cover) {
        find(cover.title(), Face.TITLE);
        for (var line : cover.lines()) {
            find(line.label(), Face.FANG);
            if (line instanceof Entry entry) {
                find(entry.value(), Face.FANG);
            } else if (line instanceof Choice choice) {
                choice.options().forEach(option -> find(option.text(), Face.FANG));
            }
        }
        find(cover.seal().label() + cover.seal().value() + cover.date(), Face.FANG);
    }

    private void find(Block block) {
        if (block instanceof Heading heading) {
            named(heading.number() + heading.text(), Face.of(heading));
        } else if (block instanceof Paragraph paragraph) {
            find(paragraph.text(), Face.FANG);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Chart chart) {
            table(chart.numbers());
            find(chart.upward(), Face.SONG);
        } else if (block instanceof Form form) {
            form(form);
        } else if (block instanceof Annex annex) {
            named(annex.label() + annex.name(), Face.HEI);
        } else if (block instanceof Attachments attachments) {
            attachments.names().forEach(name -> find(name, Face.FANG));
        } else {
            var signature = (Signature) block;
            find(signature.name() + signature.date(), Face.FANG);
        }
    }

    private void table(Table table) {
        if (!table.caption().isEmpty()) {
            named(table.caption(), Face.HEI);
        }
        table.columns().forEach(column -> find(column.label(), Face.HEI));
        table.rows().forEach(row -> row.forEach(cell -> find(cell, Face.SONG)));
    }

    private void form(Form form) {
        named(form.title(), Face.TITLE);
        find(form.subtitle(), Face.KAI);
        form.rows().forEach(row -> row.forEach(cell -> find(cell.text(), cell.head() ? Face.HEI : Face.SONG)));
        form.notes().forEach(note -> find(note, Face.SONG));
    }

    /** What follows is found by this name. */
    private void named(String words, Face face) {
        place = words;
        find(words, face);
    }

    private void find(String words, Face face) {
        find(Text.of(words), face);
    }

    private void find(Text text, Face face) {
        StyledText.of(text, face, face).lacking().codePoints().forEach(character -> {
            if (found.size() < MOST && seen.add(List.of(character, place))) {
                found.add(new Missing(shown(character), character, place, excerpt(text.plain(), character)));
            }
        });
    }

    private static String shown(int character) {
        return Character.getType(character) == Character.SURROGATE ? "\ufffd" : Character.toString(character);
    }

    private static String excerpt(String text, int character) {
        var characters = text.codePoints().toArray();
        var at = 0;
        while (at < characters.length && characters[at] != character) {
            at++;
        }
        var from = Math.max(0, Math.min(at - EXCERPT / 2, characters.length - EXCERPT));
        return Arrays.stream(characters, from, Math.min(from + EXCERPT, characters.length))
                .mapToObj(MissingGlyphs::shown)
                .collect(Collectors.joining());
    }
}
