package cn.ziping.printing.html;

import cn.ziping.printing.document.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** How a page looks, from print/html: what all have in common, and the measures of a profile. */
final class Stylesheet {
    private static final String PAPER = read("paper.css");
    private static final String STRICT = read("strict.css");
    private static final String OFFICE = read("office.css");

    private Stylesheet() {}

    /** @param mark at the foot of each printed page; empty for none */
    static String of(Profile profile, String mark) {
        var measures = profile == Profile.STRICT ? STRICT : OFFICE;
        return measures + PAPER + (mark.isEmpty() ? "" : foot(profile, mark));
    }

    /** On the inner side, where the page number is not. */
    private static String foot(Profile profile, String mark) {
        var box = " { content: \"%s\"; font: 9pt SimSun, serif; color: #6b6b6b } }".formatted(escaped(mark));
        return "@media print { .mark { display: none } }\n"
                + (profile == Profile.STRICT
                        ? "@page :right { @bottom-left" + box + "\n@page :left { @bottom-right" + box
                        : "@page { @bottom-left" + box);
    }

    /** Nothing but letters, digits and Chinese ends a string of CSS as little as it ends the style. */
    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(character -> Character.isLetterOrDigit(character)
                        ? Character.toString(character)
                        : "\\%06x".formatted(character))
                .collect(Collectors.joining());
    }

    private static String read(String name) {
        try (var stream = Stylesheet.class.getClassLoader().getResourceAsStream("print/html/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("Not in this build: print/html/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
