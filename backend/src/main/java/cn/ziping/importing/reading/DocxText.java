package cn.ziping.importing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text of the paragraphs of a Word document, as it is seen on paper: results of fields, what was inserted and not what
 * was deleted, notes in their place. Counts what it left out.
 */
final class DocxText {
    private final DocxStyles styles;
    private final Map<String, Xml> notes = new HashMap<>();
    private DocxFields fields = new DocxFields();

    int deleted;
    int hidden;
    int prompts;
    int foreign;
    int noted;

    /** What is found in a paragraph while its runs are walked. */
    static final class Found {
        final StringBuilder text = new StringBuilder();
        final List<Xml> boxes = new ArrayList<>();
        boolean isAfterBreak;
        boolean isBeforeBreak;
        boolean isContents;
    }

    DocxText(DocxStyles styles) {
        this.styles = styles;
    }

    void addNotes(@Nullable Xml part, String kind) {
        if (part != null) {
            for (var note : part.children) {
                var id = note.attribute("id");
                // Separators between text and notes are kept as notes of a type.
                if (note.is(kind) && id != null && note.attribute("type") == null) {
                    notes.put(kind + id, note);
                }
            }
        }
    }

    /** A story of its own, such as a header: fields that are open elsewhere do not reach into it. */
    void newStory() {
        fields = new DocxFields();
    }

    Found read(Xml paragraph) {
        var found = new Found();
        found.isContents = fields.isContents();
        var style = paragraph.val("pPr", "pStyle");
        walk(paragraph, found, styles.isHidden(style));
        found.isContents |= fields.isContents();
        return found;
    }

    private void walk(Xml parent, Found found, boolean isHidden) {
        for (var child : parent.children) {
            switch (child.name) {
                case "r" -> run(child, found, isHidden);
                case "del", "moveFrom" -> deleted += hasText(child) ? 1 : 0;
                case "sdt" -> control(child, found, isHidden);
                case "AlternateContent" -> walk(chosen(child), found, isHidden);
                case "ruby" -> walkIfThere(child.child("rubyBase"), found, isHidden);
                case "pPr", "rPr", "sdtPr", "smartTagPr", "customXmlPr", "oMathParaPr" -> {}
                default -> walk(child, found, isHidden);
            }
        }
    }

    private void walkIfThere(@Nullable Xml parent, Found found, boolean isHidden) {
        if (parent != null) {
            walk(parent, found, isHidden);
        }
    }

    private void control(Xml control, Found found, boolean isHidden) {
        if (control.isOn("sdtPr", "showingPlcHdr")) {
            prompts += hasText(control) ? 1 : 0;
        } else {
            walkIfThere(control.child("sdtContent"), found, isHidden);
        }
    }

    /** Of several ways to say the same for newer and older readers, the newest. */
    static Xml chosen(Xml alternatives) {
        var choice = alternatives.child("Choice");
        var fallback = choice == null ? alternatives.child("Fallback") : choice;
        return fallback == null ? alternatives : fallback;
    }

    private static boolean hasText(Xml element) {
        return (element.is("t") || element.is("delText")) && !element.text().isBlank()
                || element.children.stream().anyMatch(DocxText::hasText);
    }

    private void run(Xml run, Found found, boolean isHidden) {
        var properties = run.child("rPr");
        if (isHidden(properties, isHidden)) {
            hidden += hasText(run) ? 1 : 0;
            // Ends of fields may be hidden with their codes and are ends all the same.
            run.children.stream().filter(child -> child.is("fldChar")).forEach(fields::mark);
            run.children.stream().filter(child -> child.is("instrText")).forEach(child -> fields.code(child.text()));
            return;
        }
        var fonts = properties == null ? null : properties.child("rFonts");
        var font = fonts == null ? null : fonts.attribute("ascii");
        for (var child : run.children) {
            piece(child, found, font);
        }
    }

    private boolean isHidden(@Nullable Xml properties, boolean isParagraphHidden) {
        if (properties == null) {
            return isParagraphHidden;
        }
        if (properties.child("vanish") != null) {
            return properties.isOn("vanish");
        }
        return isParagraphHidden || properties.val("rStyle") != null && styles.isHidden(properties.val("rStyle"));
    }

    private void piece(Xml piece, Found found, @Nullable String font) {
        switch (piece.name) {
            case "instrText" -> fields.code(piece.text());
            case "fldChar" -> found.text.append(fields.mark(piece));
            case "drawing", "pict", "object", "txbxContent" -> boxes(piece, found);
            case "AlternateContent" -> chosen(piece).children.forEach(child -> piece(child, found, font));
            case "ruby" -> walkIfThere(piece.child("rubyBase"), found, false);
            default -> {
                if (fields.isText()) {
                    characters(piece, found, font);
                }
            }
        }
    }

    private void characters(Xml piece, Found found, @Nullable String font) {
        switch (piece.name) {
            case "t" -> found.text.append(DocxSymbols.text(font, piece.text()));
            case "tab", "ptab" -> found.text.append('\t');
            case "cr" -> found.text.append('\n');
            case "br" -> lineEnd(piece.attribute("type"), found);
            case "noBreakHyphen" -> found.text.append('-');
            case "sym" -> found.text.append(symbol(piece));
            case "footnoteReference" -> note("footnote", piece, found);
            case "endnoteReference" -> note("endnote", piece, found);
            default -> {}
        }
    }

    private static String symbol(Xml symbol) {
        var code = symbol.attribute("char");
        try {
            return code == null ? "" : DocxSymbols.symbol(symbol.attribute("font"), Integer.parseInt(code, 16));
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private static void lineEnd(@Nullable String type, Found found) {
        if (type == null || type.equals("textWrapping")) {
            found.text.append('\n');
        } else if (Words.isBlank(found.text.toString())) {
            found.isAfterBreak = true;
        } else {
            found.text.append('\n');
            found.isBeforeBreak = true;
        }
    }

    /** Notes stand at the foot of a page that is not taken over; their words go where they belong. */
    private void note(String kind, Xml reference, Found found) {
        var note = notes.remove(kind + reference.attribute("id"));
        if (note == null) {
            return;
        }
        var inside = new Found();
        for (var child : note.children) {
            if (child.is("p")) {
                walk(child, inside, false);
                inside.text.append(' ');
            }
        }
        var text = inside.text.toString().strip();
        if (!text.isEmpty()) {
            noted++;
            found.text.append("〔注：").append(text).append('〕');
        }
    }

    private static void boxes(Xml element, Found found) {
        if (element.is("txbxContent")) {
            found.boxes.add(element);
        } else if (element.is("AlternateContent")) {
            boxes(chosen(element), found);
        } else {
            element.children.forEach(child -> boxes(child, found));
        }
    }
}
