package cn.ziping.importing.reading;

import cn.ziping.importing.source.ParagraphStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Styles of a Word document, each asked together with those that it is based on. */
final class DocxStyles {
    /** Names that Word gives, in English or translated; a style of this name is a heading even without a level. */
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");

    private static final Pattern CONTENTS = Pattern.compile("(?:toc|目录)\\s*(?:[1-9]|heading|标题)?");
    private static final int MOST_BASES = 20;

    private final Map<String, Xml> byId = new HashMap<>();
    private @Nullable String defaultId;

    /** @param part {@code w:styles}; null where the document has none */
    DocxStyles(@Nullable Xml part) {
        if (part == null) {
            return;
        }
        for (var style : part.children) {
            var id = style.attribute("styleId");
            if (!style.is("style") || id == null) {
                continue;
            }
            byId.putIfAbsent(id, style);
            var isDefault = style.attribute("default");
            if ("paragraph".equals(style.attribute("type")) && isDefault != null && !isDefault.equals("0")) {
                defaultId = id;
            }
        }
    }

    /** The first answer of a style and those that it is based on, from the nearest. */
    private <T> @Nullable T first(@Nullable String id, Function<Xml, @Nullable T> question) {
        var here = id == null ? defaultId : id;
        for (var i = 0; i < MOST_BASES && here != null; i++) {
            var style = byId.get(here);
            if (style == null) {
                return null;
            }
            var answer = question.apply(style);
            if (answer != null) {
                return answer;
            }
            here = style.val("basedOn");
        }
        return null;
    }

    private static String name(Xml style) {
        var name = style.val("name");
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    /** 1 to 9; null for text. */
    @Nullable
    Integer outlineLevel(@Nullable String id) {
        var level = first(id, style -> {
            var said = style.val("pPr", "outlineLvl");
            if (said != null) {
                return Xml.number(said, 9);
            }
            var heading = HEADING.matcher(name(style));
            return heading.matches() ? Integer.valueOf(Integer.parseInt(heading.group(1)) - 1) : null;
        });
        return level == null || level < 0 || level > 8 ? null : Integer.valueOf(level + 1);
    }

    ParagraphStyle kind(@Nullable String id) {
        var style = id == null ? null : byId.get(id);
        var name = style == null ? "" : name(style);
        if (CONTENTS.matcher(name).matches()) {
            return ParagraphStyle.CONTENTS;
        }
        return name.equals("title") || name.equals("标题") ? ParagraphStyle.TITLE : ParagraphStyle.BODY;
    }

    /** {@code w:numPr} of a style; null where it has no numbering. */
    @Nullable
    Xml numbering(@Nullable String id) {
        return first(id, style -> style.at("pPr", "numPr"));
    }

    /** Id of the list of a style that names one, for lists that are defined by a style. */
    @Nullable
    String list(String id) {
        return first(id, style -> style.val("pPr", "numPr", "numId"));
    }

    boolean isHidden(@Nullable String id) {
        return Boolean.TRUE.equals(first(
                id, style -> style.at("rPr", "vanish") == null ? null : Boolean.valueOf(style.isOn("rPr", "vanish"))));
    }
}
