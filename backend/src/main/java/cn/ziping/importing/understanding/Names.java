package cn.ziping.importing.understanding;

import cn.ziping.measure.Digits;
import org.jspecify.annotations.Nullable;

/** When two names in a document are the same name. */
final class Names {
    private Names() {}

    /** Without blanks, brackets and commas of either width alike. */
    static String plain(@Nullable String name) {
        return name == null
                ? ""
                : Digits.halfWidth(name)
                        .replaceAll("\\s", "")
                        .replace('（', '(')
                        .replace('）', ')')
                        .replace('，', ',')
                        .replace('：', ':');
    }

    /** 产出 and 产出指标 are one level of a framework. */
    static String level(@Nullable String name) {
        return plain(name).replaceAll("指标$", "");
    }
}
