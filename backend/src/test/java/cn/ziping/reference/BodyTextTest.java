package cn.ziping.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where references are found in a text, and where not. */
class BodyTextTest {
    private final LiveFigures figures = new LiveFigures(Example.REPORT);

    @Test
    void eachOnceInTheOrderOfTheirPlaces() {
        assertThat(BodyText.references("{{b}}、{{ a }}，{{b}}\n\n- {{c}}\n> {{d}}\n\n# {{e}}"))
                .containsExactly("b", "a", "c", "d", "e");
    }

    @Test
    void acrossWhatMarkdownWouldTakeForItsOwn() {
        assertThat(BodyText.references("{{a*2}}{{b*3}} **{{c}}** *重{{d}}点* {{e_f}}_{{g_h}} [词{{i}}](址)"))
                .containsExactly("a*2", "b*3", "c", "d", "e_f", "g_h", "i");
        assertThat(BodyText.references("{{a \\* 2}} {{b\\_c}} {{d\n- 1}}")).containsExactly("a * 2", "b_c", "{{d");
        assertThat(BodyText.references("{{a\n+ b}}")).containsExactly("{{a");
        assertThat(BodyText.references("{{a\n/ b}}")).containsExactly("a / b");
    }

    @Test
    void inTables() {
        assertThat(BodyText.references("""
                | 甲 | 乙 |
                |---|---|
                | {{a \\| 亿元}} | {{b ｜ 2位}} |
                | {{c | 2位}} | |""")).containsExactly("a | 亿元", "b ｜ 2位", "{{c");
    }

    @Test
    void notInCodeAndNotWhenEscaped() {
        assertThat(BodyText.references("`{{a}}` \\{{b}} \\{\\{c}} {d} { {e} }\n\n```\n{{f}}\n```\n\n    {{g}}\n"))
                .isEmpty();
        assertThat(BodyText.references("\\\\{{a}}")).containsExactly("a");
    }

    @Test
    void inWhatIsNoMarkdown() {
        assertThat(BodyText.references(
                        "<b title=\"{{a}}\">{{b}}</b>\n\n<div>\n{{c}}\n</div>\n\n[x]({{d}} \"{{e}}\")\n"))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void openBracesSwallowNothing() {
        assertThat(BodyText.references("前{{executed 万元，后{{score}}分")).containsExactly("{{executed", "score");
        assertThat(BodyText.references("{{")).containsExactly("{{");
        assertThat(BodyText.references("{{executed}")).containsExactly("{{executed");
        assertThat(BodyText.references("{{{executed}}}")).containsExactly("{executed");
        assertThat(BodyText.references("}}{{}}")).containsExactly("");
        assertThat(plain("前{{executed 万元，后{{score}}分")).isEqualTo("前〔引用失效：executed〕 万元，后98.5分");
        assertThat(plain("{{")).isEqualTo("〔引用失效：〕");
    }

    @Test
    void figuresAreWordsAndNoMarkdown() {
        var starred = new LiveFigures(new Facts(
                2024,
                "*甲* `乙` {{executed}} <b>",
                false,
                Example.REPORT.totals(),
                List.of(),
                List.of(),
                0,
                Facts.People.UNKNOWN,
                null));
        var text = starred.read("单位{{department}}").getFirstChild();
        assertThat(((org.commonmark.node.Text) text.getLastChild()).getLiteral())
                .isEqualTo("*甲* `乙` {{executed}} <b>");
    }

    @Test
    void atMostTwoHundredDifferentOnes() {
        var body = IntStream.rangeClosed(1, 201).mapToObj("{{1+%d}}"::formatted).collect(Collectors.joining(" "))
                + "{{1+1}}";
        var found = figures.in(body);
        assertThat(found).hasSize(201);
        assertThat(found.get(199).text()).isEqualTo("201");
        assertThat(found.get(200)).isEqualTo(new LiveFigure("1+201", null, "一节里最多引用200个不同的数据；请删去一些，或分成两节。"));
        assertThat(plain(body)).endsWith("201 〔引用失效：1+201〕2");
    }

    @Test
    void charactersAreCountedAsPrinted() {
        assertThat(figures.length("")).isZero();
        assertThat(figures.length(" \n\n　 ")).isZero();
        assertThat(figures.length("一 二**三**\n\n- 四\n\n𠮷👍")).isEqualTo(6);
        assertThat(figures.length("执行{{executed}}")).isEqualTo(2 + "1234.56万元".length());
        assertThat(figures.length("执行{{nothing}}")).isEqualTo(3);
        assertThat(figures.length("| 甲 |\n|---|\n| 乙 |")).isEqualTo(2);
        assertThat(figures.length("`码`\n\n<i>字</i>")).isEqualTo(1 + 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{{ ", "{{a", "{{a}", "}}", "{{a}}", "{{(", "\\{{", "{{a|", "`{{", "[{{", "*{{"})
    void hostileTextsTakeNoLonger(String piece) {
        var body = piece.repeat(100_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            figures.in(body);
            figures.length(body);
            figures.read(body);
        });
    }

    private String plain(String body) {
        var words = new StringBuilder();
        figures.read(body).accept(new org.commonmark.node.AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }
}
