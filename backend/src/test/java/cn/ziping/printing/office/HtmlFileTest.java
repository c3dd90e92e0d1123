package cn.ziping.printing.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.html.HtmlRenderer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlFileTest {
    private static final HtmlRenderer RENDERER = new HtmlRenderer();

    /** What is not a word of the document itself. */
    private static final Set<String> ASIDE = Set.of("style", "title", "nav", "footer", "header");

    static Stream<Document> documents() {
        return Trials.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyWordInItsOrder(Document document) throws XMLStreamException {
        for (var profile : Profile.values()) {
            assertThat(said(Parts.print(RENDERER, document, profile))).isEqualTo(Expected.of(document, false));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingRunsAndNothingComesFromElsewhere(Document document) throws XMLStreamException {
        var elements = new HashSet<String>();
        var attributes = new HashSet<String>();
        var reader = reader(Parts.print(RENDERER, document, Profile.STRICT));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                elements.add(reader.getLocalName());
                for (var i = 0; i < reader.getAttributeCount(); i++) {
                    attributes.add(reader.getAttributeLocalName(i));
                    if (reader.getAttributeLocalName(i).equals("href")) {
                        assertThat(reader.getAttributeValue(i)).matches("#d-\\d+");
                    }
                }
            }
        }
        assertThat(elements)
                .doesNotContain("script", "link", "img", "iframe", "object", "svg", "form", "input", "base");
        assertThat(attributes).doesNotContain("src", "style").noneMatch(name -> name.startsWith("on"));
        assertThat(Pattern.compile("url\\(|@import").matcher(text(document)).find())
                .isFalse();
    }

    @Test
    void aMarkEndsNeitherItsStringNorTheStyle() {
        var document = Document.of("报告", "市", Trials.bare().blocks()).marked("\"}</style><b>\\");
        assertThat(text(document).split("</style>", -1)).hasSize(2);
        assertThat(text(document)).contains("content: \"\\000022\\00007d\\00003c\\00002fstyle\\00003e");
    }

    @Test
    void contentsLeadToTheirHeadings() {
        var text = text(Trials.stress());
        var links = found(text, "href=\"#(d-\\d+)\"");
        assertThat(links).hasSize(51 + 1 + 2).isEqualTo(found(text, " id=\"(d-\\d+)\""));
    }

    @Test
    void headsNameTheirColumnsAndRows() {
        assertThat(text(Trials.onlyForms()))
                .contains(
                        "<th scope=\"row\" class=\"center\" colspan=\"2\">项目名称</th>",
                        "<th scope=\"col\"",
                        "rowspan=\"6\"");
    }

    @Test
    void aHeadIsNotAloneAtTheFootOfAPage() {
        assertThat(text(Trials.bare())).contains("thead, tbody tr:first-child { break-after: avoid }");
    }

    @Test
    void coverAndContentsAreNotCounted() {
        for (var profile : Profile.values()) {
            var text = new String(Parts.print(RENDERER, Trials.bare(), profile), StandardCharsets.UTF_8);
            assertThat(found(text, "@page (\\w+) \\{ counter-increment: page 0"))
                    .containsExactlyInAnyOrder("cover", "contents");
        }
    }

    @Test
    void theSameDocumentMakesTheSameBytes() {
        assertThat(text(Trials.stress())).isEqualTo(text(Trials.stress()));
    }

    @Test
    void manyAsOne() throws XMLStreamException {
        var documents = Trials.samples().toList();
        var file = Parts.print(RENDERER, documents);
        var words =
                documents.stream().map(document -> Expected.of(document, false)).collect(Collectors.joining());
        assertThat(said(file)).isEqualTo(words);
        var text = new String(file, StandardCharsets.UTF_8);
        assertThat(found(text, "href=\"#(d\\d)\""))
                .isEqualTo(found(text, "<article id=\"(d\\d)\""))
                .hasSize(5);
    }

    /** 分值 in 10.5 pt with what is left and right of it takes 27.5 of 442 pt. */
    @Test
    void paddingIsLeftToNarrowColumnsToo() {
        var text = text(Document.of("表", "市", List.of(Trials.narrow())));
        assertThat(found(text, "<col width=\"([\\d.]+)%\""))
                .hasSize(3)
                .allMatch(width -> Double.parseDouble(width) >= 27.5 / 4.42);
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text(Document document) {
        return new String(Parts.print(RENDERER, document, Profile.STRICT), StandardCharsets.UTF_8);
    }

    /** The file is XML as well, but for its first line. */
    private static XMLStreamReader reader(byte[] file) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(file), "UTF-8");
    }

    private static String said(byte[] file) throws XMLStreamException {
        var said = new StringBuilder();
        var reader = reader(file);
        var aside = 0;
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && ASIDE.contains(reader.getLocalName())) {
                aside++;
            } else if (event == XMLStreamConstants.END_ELEMENT && ASIDE.contains(reader.getLocalName())) {
                aside--;
            } else if (event == XMLStreamConstants.CHARACTERS && aside == 0) {
                said.append(reader.getText());
            }
        }
        return Expected.seen(said.toString());
    }
}
