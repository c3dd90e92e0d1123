package cn.ziping.importing.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts the automatic numbers of a Word document, paragraph by paragraph in its order, as Word does: lists of the same
 * abstract list count on together, a list with a start of its own begins there when it is first used, and a number of a
 * level begins anew after one of a higher level.
 */
final class DocxNumbering {
    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final Pattern CLOSED = Pattern.compile(".*[、，。．：:）)〕】》]$");

    private final DocxStyles styles;
    private final Map<String, Xml> lists = new HashMap<>();
    private final Map<String, Xml> abstracts = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> started = new HashSet<>();

    /** @param part {@code w:numbering}; null where the document has none */
    DocxNumbering(@Nullable Xml part, DocxStyles styles) {
        this.styles = styles;
        if (part != null) {
            for (var child : part.children) {
                var list = child.attribute("numId");
                var abstractList = child.attribute("abstractNumId");
                if (child.is("num") && list != null) {
                    lists.put(list, child);
                } else if (child.is("abstractNum") && abstractList != null) {
                    abstracts.put(abstractList, child);
                }
            }
        }
    }

    /**
     * The number in front of the next paragraph, with what parts it from the text; empty where it has none. Counts, so
     * ask once for each paragraph, in order.
     *
     * @param properties {@code w:pPr}
     */
    String next(@Nullable Xml properties, @Nullable String style) {
        var own = properties == null ? null : properties.child("numPr");
        var ofStyle = styles.numbering(style);
        var list = own == null || own.val("numId") == null ? null : own.val("numId");
        if (list == null && ofStyle != null) {
            list = ofStyle.val("numId");
        }
        var abstractId = list == null ? null : abstractOf(list, 0);
        if (list == null || abstractId == null) {
            return "";
        }
        var level = level(own, ofStyle, abstractId, style);
        return counted(list, abstractId, level);
    }

    private int level(@Nullable Xml own, @Nullable Xml ofStyle, String abstractId, @Nullable String style) {
        var said = own == null ? null : own.val("ilvl");
        if (said == null && style != null) {
            said = levelOfStyle(abstractId, style);
        }
        if (said == null && ofStyle != null) {
            said = ofStyle.val("ilvl");
        }
        return Math.max(0, Math.min(LEVELS - 1, Xml.number(said, 0)));
    }

    /** A level may be bound to a style, which then needs not say it. */
    private @Nullable String levelOfStyle(String abstractId, String style) {
        for (var child : at(abstractId).children) {
            if (child.is("lvl") && style.equals(child.val("pStyle"))) {
                return child.attribute("ilvl");
            }
        }
        return null;
    }

    private Xml at(String abstractId) {
        var found = abstracts.get(abstractId);
        return found == null ? new Xml("abstractNum", Map.of()) : found;
    }

    private @Nullable String abstractOf(String list, int depth) {
        var found = lists.get(list);
        var id = found == null ? null : found.val("abstractNumId");
        if (id == null || !abstracts.containsKey(id) || depth > 5) {
            return null;
        }
        var link = at(id).val("numStyleLink");
        var linked = link == null ? null : styles.list(link);
        return linked == null || linked.equals(list) ? id : abstractOf(linked, depth + 1);
    }

    private String counted(String list, String abstractId, int level) {
        var counts = counters.computeIfAbsent(abstractId, id -> startValues(id));
        var over = override(list, level);
        var startsAt = over == null ? null : over.val("startOverride");
        if (startsAt != null && started.add(list + "/" + level)) {
            counts[level] = Xml.number(startsAt, 1) - 1;
        }
        counts[level]++;
        for (var below = level + 1; below < LEVELS; below++) {
            if (restarts(definition(list, abstractId, below), level)) {
                counts[below] = start(definition(list, abstractId, below)) - 1;
            }
        }
        for (var above = 0; above < level; above++) {
            // A level that was skipped shows its first number.
            counts[above] = Math.max(counts[above], start(definition(list, abstractId, above)));
        }
        return written(list, abstractId, level, counts);
    }

    private int[] startValues(String abstractId) {
        var counts = new int[LEVELS];
        for (var level = 0; level < LEVELS; level++) {
            counts[level] = start(lvl(at(abstractId), level)) - 1;
        }
        return counts;
    }

    private static boolean restarts(@Nullable Xml definition, int level) {
        var after = definition == null ? null : definition.val("lvlRestart");
        // 0: never; n: only after level n or higher.
        return after == null || level < Xml.number(after, LEVELS);
    }

    private static int start(@Nullable Xml definition) {
        return definition == null ? 1 : Xml.number(definition.val("start"), 1);
    }

    private @Nullable Xml override(String list, int level) {
        var found = lists.get(list);
        if (found != null) {
            for (var child : found.children) {
                if (child.is("lvlOverride") && Xml.number(child.attribute("ilvl"), -1) == level) {
                    return child;
                }
            }
        }
        return null;
    }

    private @Nullable Xml definition(String list, String abstractId, int level) {
        var over = override(list, level);
        var own = over == null ? null : over.child("lvl");
        return own == null ? lvl(at(abstractId), level) : own;
    }

    private static @Nullable Xml lvl(Xml parent, int level) {
        for (var child : parent.children) {
            if (child.is("lvl") && Xml.number(child.attribute("ilvl"), -1) == level) {
                return child;
            }
        }
        return null;
    }

    private String written(String list, String abstractId, int level, int[] counts) {
        var definition = definition(list, abstractId, level);
        if (definition == null || definition.isOn("rPr", "vanish")) {
            return "";
        }
        if ("bullet".equals(format(definition))) {
            return "● ";
        }
        var text = definition.val("lvlText");
        var isLegal = definition.isOn("isLgl");
        var number = PLACE.matcher(text == null ? "" : text).replaceAll(match -> {
            var place = match.group(1).charAt(0) - '1';
            var format = isLegal && place < level ? "decimal" : format(definition(list, abstractId, place));
            return Matcher.quoteReplacement(CountedNumber.written(format, counts[place]));
        });
        return number.isBlank() ? "" : number + gap(number, definition);
    }

    /** Chinese punctuation parts by itself; a bare number needs a space, so that 1.1 and 2023 do not become 1.12023. */
    private static String gap(String number, Xml definition) {
        var isClosed = CLOSED.matcher(number).matches() || Words.isWide(number.charAt(number.length() - 1));
        return isClosed || "nothing".equals(definition.val("suff")) ? "" : " ";
    }

    private static String format(@Nullable Xml definition) {
        var element = definition == null ? null : definition.child("numFmt");
        if (element == null) {
            // Newer formats stand beside an older one for older readers.
            element = definition == null ? null : definition.at("AlternateContent", "Choice", "numFmt");
        }
        var format = element == null ? null : element.attribute("val");
        return format == null ? "decimal" : format;
    }
}
