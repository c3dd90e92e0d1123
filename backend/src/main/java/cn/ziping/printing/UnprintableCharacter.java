package cn.ziping.printing;

import cn.ziping.printing.pdf.MissingGlyphs.Missing;

/**
 * A character that no face of this server has, with its place.
 *
 * @param codePoint such as U+20BB7
 */
record UnprintableCharacter(String character, String codePoint, String place, String excerpt) {

    static UnprintableCharacter of(Missing missing) {
        return new UnprintableCharacter(
                missing.character(), "U+%04X".formatted(missing.codePoint()), missing.place(), missing.excerpt());
    }
}
