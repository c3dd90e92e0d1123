package cn.ziping.printing.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** What Word and Excel take (ECMA-376): they refuse files whose elements are in another order, which others forgive. */
enum Schemas {
    WORD("wml.xsd"),
    EXCEL("sml.xsd");

    private final Schema schema;

    Schemas(String file) {
        try {
            var url = Schemas.class.getResource("/org/apache/poi/schemas/ooxml/src/" + file);
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) ->
                    XMLConstants.XML_NS_URI.equals(namespace) ? attributes() : null);
            schema = factory.newSchema(Objects.requireNonNull(url));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** They use xml:space without saying where it is declared. */
    private static LSInput attributes() {
        try {
            var implementation = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            var input = implementation.createLSInput();
            input.setStringData("""
                    <schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
                      <attribute name="space" type="string"/>
                    </schema>""");
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first thing that is wrong with a part; empty when nothing is. */
    String complaint(byte[] part) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(part)));
            return "";
        } catch (SAXException e) {
            return e.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
