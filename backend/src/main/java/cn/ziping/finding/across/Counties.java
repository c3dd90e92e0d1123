package cn.ziping.finding.across;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Names of counties, districts and cities of their level, as the Ministry of Civil Affairs lists them; without those that
 * are words of the language as well (城区, 和平区). Read once, when the first report is checked.
 */
final class Counties {
    static final int LONGEST = 5;
    static final int SHORTEST = 3;
    private static final Set<String> NAMES = new HashSet<>();
    /** 信丰 of 信丰县, as names of parks begin. */
    private static final Set<String> STEMS = new HashSet<>();

    static {
        try (InputStream stream = Counties.class.getResourceAsStream("/finding/places/counties.txt")) {
            var bytes = Objects.requireNonNull(stream, "counties.txt").readAllBytes();
            for (var name : new String(bytes, StandardCharsets.UTF_8).split("\\s+")) {
                if (name.length() >= SHORTEST) {
                    NAMES.add(name);
                    STEMS.add(name.substring(0, name.length() - 1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Counties() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    static boolean hasStem(String stem) {
        return STEMS.contains(stem);
    }
}
