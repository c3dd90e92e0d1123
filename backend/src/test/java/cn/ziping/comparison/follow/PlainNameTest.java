package cn.ziping.comparison.follow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.sql.Database;
import cn.ziping.support.ServerTest;
import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What of a name is compared. */
@ServerTest
class PlainNameTest {
    private static final Set<UnicodeBlock> BLOCKS = Set.of(
            UnicodeBlock.BASIC_LATIN,
            UnicodeBlock.LATIN_1_SUPPLEMENT,
            UnicodeBlock.GENERAL_PUNCTUATION,
            UnicodeBlock.SUPPLEMENTAL_PUNCTUATION,
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.VERTICAL_FORMS,
            UnicodeBlock.CJK_COMPATIBILITY_FORMS,
            UnicodeBlock.SMALL_FORM_VARIANTS,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    @Autowired
    Database database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "培训人数（人次） | 培训人数人次",
                "培训人数 (人 次) | 培训人数人次",
                "１．培训人数； | 1培训人数",
                "PM２.5浓度 | pm25浓度",
                "“放管服”改革、《办法》落实·率 | 放管服改革办法落实率",
                "[道路]【桥梁】〔2023〕{x}—～… | 道路桥梁2023x",
                "增长率≥5% | 增长率≥5",
                "C++与c＋＋ | c++与c++",
                "①里程㎡ | 1里程m2",
                "À/É | ÀÉ",
                "…… | ......",
                "（—） | (—)"
            })
    void lettersAndDigitsInOneWidth(String name, String plain) {
        assertThat(plain(name)).isEqualTo(plain);
    }

    @Test
    void blanksOfEveryKind() {
        assertThat(plain("\t培\n训\u00A0人\u3000数\u200B \uFEFF")).isEqualTo("培训人数");
    }

    /** All punctuation of the blocks that are typed here; and no letter of the field. */
    @Test
    void punctuationAsUnicodeHasIt() {
        var punctuation =
                characters(0x21, 0x10000).filter(PlainNameTest::isPunctuation).toList();
        assertThat(punctuation).hasSizeGreaterThan(250);
        assertThat(punctuation)
                .allSatisfy(sign -> assertThat(plain("甲" + sign + "乙"))
                        .as("U+%04X", sign.codePointAt(0))
                        .isEqualTo("甲乙"));
        assertThat(characters(0x4E00, 0x4F00))
                .allSatisfy(letter -> assertThat(plain(letter)).isEqualTo(letter));
    }

    /** But for overlines, which are a mark on a blank, for dots beside a character and for brackets of two lines. */
    private static boolean isPunctuation(String sign) {
        var block = UnicodeBlock.of(sign.codePointAt(0));
        return BLOCKS.stream().anyMatch(one -> one == block)
                && sign.matches("\\p{P}")
                && !"﹅﹆｟｠".contains(sign)
                && !Normalizer.normalize(sign, Normalizer.Form.NFKC).matches(".*\\p{M}.*");
    }

    private static Stream<String> characters(int from, int to) {
        return IntStream.range(from, to).mapToObj(Character::toString);
    }

    private String plain(String name) {
        return database.read(session -> session.one("select plain_name($1)", row -> row.get(0, String.class), name))
                .blockOptional()
                .orElseThrow();
    }
}
