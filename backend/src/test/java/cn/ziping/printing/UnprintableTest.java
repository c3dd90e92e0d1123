package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.pdf.MissingGlyphs;
import org.junit.jupiter.api.Test;

class UnprintableTest {

    @Test
    void aCharacterOutsideTheFirstPlaneIsNamedByItsCodePoint() {
        var missing = new MissingGlyphs.Missing("𰻞", 0x30EDE, "一、概况", "吃𰻞面");
        assertThat(UnprintableCharacter.of(missing))
                .isEqualTo(new UnprintableCharacter("𰻞", "U+30EDE", "一、概况", "吃𰻞面"));
        assertThat(UnprintableCharacter.of(new MissingGlyphs.Missing("b", 0xB, "", "")))
                .extracting(UnprintableCharacter::codePoint)
                .isEqualTo("U+000B");
    }
}
