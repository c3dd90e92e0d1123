package cn.ziping.importing.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Streams a part of an Office document, element by element of one's choice, so that a large document never stands in
 * memory as a whole. A document type declaration is refused: no entity is ever resolved, from wherever.
 */
final class XmlReading implements Closeable {
    private static final int MOST_DEPTH = 250;
    private static final int MOST_ELEMENTS = 400_000;
    private static final String UNSAFE = "文件的 XML 里有外部实体或文档类型声明，不安全，没有读取；请用 Word 或 Excel 打开后另存一份再上传。";
    private static final String DAMAGED = "文件内部结构已损坏，请用 Word 或 Excel 打开后另存一份再上传。";

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Bounds bounds;

    XmlReading(InputStream in, Bounds bounds) throws Unreadable {
        this.in = in;
        this.bounds = bounds;
        try {
            reader = factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new Unreadable(DAMAGED);
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else stands on the class path: its settings are those that the tests prove.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** The whole part as one tree. */
    Xml whole() throws Unreadable {
        var root = next(Set.of());
        if (root == null) {
            throw new Unreadable(DAMAGED);
        }
        return root;
    }

    /**
     * The next element as a tree, looking into those that are opened.
     *
     * @param opened names of elements that are entered and never given themselves
     * @return null at the end of the part
     */
    @Nullable
    Xml next(Set<String> opened) throws Unreadable {
        try {
            while (reader.hasNext()) {
                var event = step();
                if (event == XMLStreamConstants.START_ELEMENT && !opened.contains(reader.getLocalName())) {
                    return tree();
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw new Unreadable(DAMAGED);
        }
    }

    private int step() throws XMLStreamException, Unreadable {
        var event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable(UNSAFE);
        }
        return event;
    }

    private Xml tree() throws XMLStreamException, Unreadable {
        var open = new ArrayDeque<Xml>();
        var root = element();
        open.push(root);
        var count = 1;
        while (!open.isEmpty()) {
            var event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                var element = element();
                open.element().children.add(element);
                open.push(element);
                if (++count > MOST_ELEMENTS || open.size() > MOST_DEPTH) {
                    throw new Unreadable("文件结构太复杂或嵌套太深，请用 Word 或 Excel 打开后另存一份再上传。");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                open.element().append(reader.getText());
            }
            if (count % 1000 == 0) {
                bounds.check();
            }
        }
        return root;
    }

    private Xml element() {
        var count = reader.getAttributeCount();
        if (count == 0) {
            return new Xml(reader.getLocalName(), Map.of());
        }
        var attributes = new HashMap<String, String>(4);
        for (var i = 0; i < count; i++) {
            var name = reader.getAttributeLocalName(i);
            // Marks of editing sessions are most attributes of a Word document and say nothing.
            if (!name.startsWith("rsid")) {
                attributes.put(isReference(i) ? "r:id" : name, reader.getAttributeValue(i));
            }
        }
        return new Xml(reader.getLocalName(), attributes);
    }

    /** r:id names a relationship, w:id a note: the one pair of attributes that only its namespace tells apart. */
    private boolean isReference(int i) {
        var namespace = reader.getAttributeNamespace(i);
        return "id".equals(reader.getAttributeLocalName(i))
                && namespace != null
                && namespace.endsWith("/relationships");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
