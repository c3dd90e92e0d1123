package cn.ziping.importing.outline;

import java.util.ArrayList;
import java.util.List;

/** A short report for tests, with what stands before it. */
final class ShortReport {
    static final String[] BODY = {"一、部门概况", "承担各项工作。", "二、自评结论", "等级为优。"};

    private ShortReport() {}

    /** The lines of a report with these in front. */
    static String[] with(String[] body, String... front) {
        var lines = new ArrayList<>(List.of(front));
        lines.addAll(List.of(body));
        return lines.toArray(String[]::new);
    }

    /** The identity of a document of these lines. */
    static Identity read(String... lines) {
        return Identities.read(Documents.outline(lines), "a.txt");
    }
}
