package cn.ziping.importing.source;

import org.jspecify.annotations.Nullable;

/**
 * What a person should look at: taken out, not understood, or understood in one of several ways.
 *
 * @param message one sentence in Chinese that says what was found and what to do
 * @param evidence null where it is about the whole document
 * @param row key of the row of the draft that it is about, where there is one
 */
public record Doubt(
        DoubtKind kind,
        String message,
        @Nullable Evidence evidence,
        @Nullable String row) {

    public static Doubt of(DoubtKind kind, String message, Evidence evidence) {
        return new Doubt(kind, message, evidence, null);
    }
}
