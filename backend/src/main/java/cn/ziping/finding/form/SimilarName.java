package cn.ziping.finding.form;

import java.util.ArrayList;
import java.util.List;

/** Finds what is nearly a name, and is no other body's name. */
final class SimilarName {
    /** Names of other places and other levels differ in these and before them: 临江县 and 临川县, 县财政局 and 市财政局. */
    private static final String LEVELS = "省市县区州盟旗镇乡";

    private final String name;
    private final int anchor;
    private final int prefix;

    SimilarName(String name) {
        this.name = name;
        this.anchor = Math.max(3, Math.min(8, name.length() / 2));
        this.prefix = prefix(name);
    }

    /** How much of a name is its place: 江南县. */
    private static int prefix(String name) {
        for (var i = Math.min(name.length() - 3, 6); i > 0; i--) {
            if (LEVELS.indexOf(name.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return 2;
    }

    List<String> in(String line) {
        var found = new ArrayList<String>();
        var head = name.substring(0, anchor);
        for (var at = line.indexOf(head); at >= 0; at = line.indexOf(head, at + 1)) {
            if (!line.startsWith(name, at)) {
                add(found, line, at, beginning(line, at));
            }
        }
        var tail = name.substring(name.length() - anchor);
        for (var at = line.indexOf(tail); at >= 0; at = line.indexOf(tail, at + 1)) {
            var end = at + anchor;
            var begin = end - name.length();
            // Another head of the same length, its first and last characters the same.
            if (begin >= 0
                    && line.charAt(begin) == name.charAt(0)
                    && !line.startsWith(name, begin)
                    && !line.startsWith(head, begin)
                    && isNear(line.substring(begin, end))) {
                add(found, line, begin, line.substring(begin, end));
            }
        }
        return found;
    }

    private void add(List<String> found, String line, int at, String other) {
        var isFormer = at > 0 && line.charAt(at - 1) == '原';
        if (!other.isEmpty() && !isFormer && !found.contains(other)) {
            found.add(other);
        }
    }

    /** The words from a place on that are one character from the name; empty for none. */
    private String beginning(String line, int at) {
        var last = name.charAt(name.length() - 1);
        for (var length = name.length() - 2; length <= name.length() + 1; length++) {
            if (at + length > line.length() || length < anchor + 1) {
                continue;
            }
            var other = line.substring(at, at + length);
            if (other.charAt(length - 1) == last && isNear(other)) {
                return other;
            }
        }
        return "";
    }

    private boolean isNear(String other) {
        var same = 0;
        while (same < other.length() && same < name.length() && other.charAt(same) == name.charAt(same)) {
            same++;
        }
        var sameEnd = 0;
        while (sameEnd < other.length() - same
                && sameEnd < name.length() - same
                && other.charAt(other.length() - 1 - sameEnd) == name.charAt(name.length() - 1 - sameEnd)) {
            sameEnd++;
        }
        var changed = Math.max(other.length(), name.length()) - same - sameEnd;
        var isLong = name.length() >= 10;
        var isWords = other.chars().allMatch(sign -> sign >= 0x4e00 && sign <= 0x9fa5);
        // 工作委员会 beside 管理委员会 is another body; 开发区委员会 is the same one with two characters left out.
        var most = isLong && other.length() != name.length() ? 2 : 1;
        return isWords && same >= prefix && changed <= most && sameEnd >= 1 && !isOtherLevel(other, same);
    }

    private boolean isOtherLevel(String other, int at) {
        return at < other.length() && LEVELS.indexOf(other.charAt(at)) >= 0
                || at < name.length() && LEVELS.indexOf(name.charAt(at)) >= 0;
    }
}
