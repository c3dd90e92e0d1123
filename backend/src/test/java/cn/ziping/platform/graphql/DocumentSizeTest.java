package cn.ziping.platform.graphql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.introspection.IntrospectionQuery;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentSizeTest {
    private static final Path CONTRACT = Path.of("src/test/resources/contract");
    private static final Path PAGES = Path.of("../frontend/src/features");

    @ParameterizedTest
    @MethodSource("documentsInUse")
    void whatIsInUseIsFarBelow(String document) {
        assertThatCode(() -> DocumentSize.check(parsed(document, 5))).doesNotThrowAnyException();
    }

    @Test
    void theUsualIntrospectionPasses() {
        assertThatCode(() -> DocumentSize.check(parsed(IntrospectionQuery.INTROSPECTION_QUERY, 2)))
                .doesNotThrowAnyException();
    }

    @Test
    void depth() {
        assertPasses(nested(Limits.DEPTH));
        assertRefused(nested(Limits.DEPTH + 1), "字段的层数最多 16");
        assertRefused("{ a { ...f } } fragment f on T " + nested(Limits.DEPTH), "字段的层数");
        assertRefused("{ a { ... { ... on T " + nested(Limits.DEPTH) + " } } }", "字段的层数");
    }

    @Test
    void topFields() {
        assertPasses("{ " + "a ".repeat(20) + "}");
        assertRefused("{ " + "a ".repeat(21) + "}", "最上层的字段最多 20");
        assertRefused("{ ...f ...f } fragment f on Query { " + "a ".repeat(11) + "}", "最上层的字段");
    }

    @Test
    void changes() {
        assertPasses("mutation { " + "a ".repeat(10) + "}");
        assertRefused("mutation { " + "a ".repeat(11) + "}", "修改最多 10");
        assertRefused("query Harmless { a } mutation Other { " + "a ".repeat(11) + "}", "修改最多 10");
    }

    @Test
    void aliases() {
        assertPasses("{ a { " + "x: b ".repeat(50) + "} }");
        assertRefused("{ a { " + "x: b ".repeat(51) + "} }", "别名最多 50");
        assertRefused("{ a { ...f } b { ...f } } fragment f on T { " + "x: b ".repeat(26) + "}", "别名");
    }

    @Test
    void directives() {
        var fifty = "@skip(if: false) ".repeat(50);
        assertPasses("{ a " + fifty + "}");
        assertRefused("{ a " + fifty + "@skip(if: false) }", "指令最多 50");
        assertRefused("query " + fifty + "{ a @skip(if: false) }", "指令");
        assertRefused("{ ...f @skip(if: false) } fragment f on Query { ... " + fifty + "{ a } }", "指令");
        assertRefused("{ a } fragment f on Query @a " + fifty + "{ a }", "指令");
    }

    @Test
    void fields() {
        assertPasses("{ a { " + "b ".repeat(999) + "} }");
        assertRefused("{ a { " + "b ".repeat(1000) + "} }", "字段最多 1,000");
    }

    /** Sixty lines that stand for 2 to the power of 60 fields are measured at once. */
    @Test
    void fragmentsThatDouble() {
        var document = new StringBuilder("{ a { ...f0 } } ");
        for (var i = 0; i < 60; i++) {
            document.append("fragment f%d on T { ...f%d ...f%d } ".formatted(i, i + 1, i + 1));
        }
        assertRefused(document + "fragment f60 on T { a }", "字段最多");
    }

    @Test
    void fragmentsInCircles() {
        assertRefused("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", "互相引用成环");
        assertRefused("{ x } fragment a on Query { b { ...a } }", "互相引用成环");
        assertPasses("{ ...a ...a } fragment a on Query { x ...unknown }");
    }

    private static void assertPasses(String document) {
        assertThatCode(() -> DocumentSize.check(new Parser().parseDocument(document)))
                .doesNotThrowAnyException();
    }

    private static void assertRefused(String document, String sentence) {
        assertThatExceptionOfType(LimitExceeded.class)
                .isThrownBy(() -> DocumentSize.check(new Parser().parseDocument(document)))
                .withMessageContaining(sentence);
    }

    private static String nested(int depth) {
        return "{ a ".repeat(depth) + "}".repeat(depth);
    }

    /** With so many times fewer tokens than the server allows. */
    private static Document parsed(String document, int reserve) throws InvalidSyntaxException {
        var options = Limits.PARSER.transform(limits -> limits.maxTokens(Limits.PARSER.getMaxTokens() / reserve)
                .maxWhitespaceTokens(Limits.PARSER.getMaxWhitespaceTokens() / reserve)
                .maxCharacters(Limits.PARSER.getMaxCharacters() / reserve)
                .maxRuleDepth(Limits.PARSER.getMaxRuleDepth() / 2));
        return new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(document)
                        .parserOptions(options)
                        .build());
    }

    static Stream<String> documentsInUse() throws IOException {
        try (var contract = Files.walk(CONTRACT);
                var pages = Files.walk(PAGES)) {
            var found = Stream.concat(contract, pages)
                    .filter(file -> file.toString().endsWith(".graphql"))
                    .toList();
            return found.stream().map(DocumentSizeTest::read);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
