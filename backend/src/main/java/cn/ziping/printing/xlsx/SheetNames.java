package cn.ziping.printing.xlsx;

import cn.ziping.printing.shape.Wording;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets that Excel takes: short, without its own signs, and no two alike. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /** A name as near to the wanted one as can be. */
    String name(String wanted) {
        var legal = legal(wanted);
        var name = cut(legal, LONGEST);
        for (var i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            var suffix = " (" + i + ")";
            name = cut(legal, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String legal(String wanted) {
        var name = Wording.line(wanted)
                .replace('[', '〔')
                .replace(']', '〕')
                .replace(':', '：')
                .replace('*', '＊')
                .replace('?', '？')
                .replace('/', '／')
                .replace('\\', '＼')
                .replace('\'', '’')
                // POI takes a comma in a name for the end of a range.
                .replace(',', '，')
                .strip();
        // Excel keeps the name History for itself.
        return name.isEmpty() ? "表" : name.equalsIgnoreCase("history") ? name + "_" : name;
    }

    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        var end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
        return name.substring(0, end).stripTrailing();
    }
}
