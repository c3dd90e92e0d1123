package cn.ziping.importing;

import cn.ziping.writing.Characters;
import java.util.regex.Pattern;

/** Names of files as browsers send them. */
final class FileName {
    static final int LONGEST = 200;

    /** Marks of direction: with them {@code fdp.exe} is read as a PDF. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final String NAMELESS = "未命名";

    private FileName() {}

    /** Without folders and what no text may hold; as long as a name may be, with its extension kept. */
    static String clean(String sent) {
        var name = DIRECTIONS.matcher(CleanSource.without(sent)).replaceAll("").replaceAll("[\\n\\t]", " ");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..") || Characters.fault(name) != null) {
            return NAMELESS;
        }
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var kept = LONGEST - extension.codePointCount(0, extension.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + extension;
    }
}
