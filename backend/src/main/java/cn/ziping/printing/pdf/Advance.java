package cn.ziping.printing.pdf;

import java.awt.font.FontRenderContext;
import org.jspecify.annotations.Nullable;

/** How wide a line is on the paper, in points. */
final class Advance {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Advance() {}

    static double of(String text, Face face, float size) {
        return text.codePoints()
                .mapToDouble(character -> of(character, face.lender(character), size))
                .sum();
    }

    private static double of(int character, @Nullable Face face, float size) {
        if (face == null) {
            return size;
        }
        var font = face.awt().deriveFont(size);
        return font.createGlyphVector(EXACT, Character.toString(character))
                .getGlyphMetrics(0)
                .getAdvanceX();
    }
}
