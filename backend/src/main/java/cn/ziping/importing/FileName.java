package cn.ziping.importing;

import cn.ziping.writing.Characters;

/** Names of files as browsers send them. */
final class FileName {
    static final int LONGEST = 200;

    private FileName() {}

    /** Without folders and what no text may hold; as long as a name may be, with its extension kept. */
    static String clean(String sent) {
        var name = CleanSource.without(sent).replaceAll("[\\n\\t]", " ");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty() || Characters.fault(name) != null) {
            return "未命名";
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
