package cn.ziping.finding.catalogue;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The same mistake by two rules: the same figure, for which the same other one should stand, in the same words. The rule
 * that comes first in the catalogue tells it.
 */
public final class Retold {
    private record Figures(String expected, String actual) {}

    private Retold() {}

    /** @return the first of each */
    public static List<Finding> once(List<Finding> all) {
        var told = new HashMap<Figures, List<Finding>>();
        var found = new ArrayList<Finding>();
        for (var finding : all) {
            var same = told.computeIfAbsent(figures(finding), figures -> new ArrayList<>());
            if (finding.expected() == null
                    || same.stream().noneMatch(one -> isSamePlace(one.place(), finding.place()))) {
                found.add(finding);
                same.add(finding);
            }
        }
        return found;
    }

    private static Figures figures(Finding finding) {
        return new Figures(plain(finding.expected()), plain(finding.actual()));
    }

    private static String plain(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").replaceAll("[,，\\s]|(?<=\\d)\\.0+(?!\\d)|%|％|万?元|分$", "");
    }

    /** Two rows may say the same, and each of them is wrong. */
    private static boolean isOfRow(Place place) {
        return place.project() != null
                || place.indicator() != null
                || place.budgetLine() != null
                || place.staffLine() != null;
    }

    private static boolean isSamePlace(Place one, Place other) {
        var words = one.excerpt();
        var others = other.excerpt();
        return words != null
                && others != null
                && !(isOfRow(one) && isOfRow(other))
                && (words.contains(others) || others.contains(words));
    }
}
