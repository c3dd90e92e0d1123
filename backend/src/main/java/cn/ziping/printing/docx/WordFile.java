package cn.ziping.printing.docx;

import cn.ziping.printing.document.Profile;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.OfficeFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/**
 * A Word file in the making. Its text goes to the disk as it comes, so that a volume needs no more memory than its
 * largest document; POI makes the package around it.
 */
final class WordFile implements AutoCloseable {
    private static final String STYLES = Resources.text("styles.xml");
    private static final String TEXT = "word/document.xml";

    private final Profile profile;
    private final Running running = new Running();
    private final StringWriter front = new StringWriter();
    private final Path file;
    private final Writer text;

    WordFile(Profile profile) throws IOException {
        this.profile = profile;
        this.file = Files.createTempFile("ziping-", ".xml");
        this.text = Files.newBufferedWriter(file);
    }

    Running running() {
        return running;
    }

    /** Where the text is written. */
    Markup text() {
        return new Markup(text);
    }

    /** What comes before the text but is known only after it. */
    Markup front() {
        return new Markup(front);
    }

    @Override
    public void close() throws IOException {
        text.close();
        Files.deleteIfExists(file);
    }

    void write(String title, String author, boolean contents, OutputStream out) throws IOException {
        text.close();
        new OfficeFile(title, author).with(TEXT, this::document).write(packed(contents), out);
    }

    private void document(OutputStream out) throws IOException {
        out.write(bytes(Resources.root("w:document") + "<w:body>" + front));
        Files.copy(file, out);
        out.write(bytes("</w:body></w:document>"));
    }

    private ByteArrayInputStream packed(boolean contents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var whole = OPCPackage.create(bytes)) {
            var document = part(whole, "/" + TEXT, XWPFRelation.DOCUMENT, "");
            whole.addRelationship(document.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
            related(document, "styles", XWPFRelation.STYLES, styles());
            related(document, "settings", XWPFRelation.SETTINGS, settings(contents));
            running.forEachHeader((id, xml) -> related(document, id, XWPFRelation.HEADER, xml));
            running.forEachFooter((id, xml) -> related(document, id, XWPFRelation.FOOTER, xml));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private String styles() {
        var paper = new Paper(profile, false);
        return STYLES.replace("@line@", "" + paper.line())
                .replace("@right@", "" + paper.textWidth())
                .replace("@spacing@", "" + paper.spacing());
    }

    /** Word asks before it updates fields of a file it has not seen; only contents are worth the question. */
    private String settings(boolean contents) {
        return Resources.root("w:settings")
                + (profile == Profile.STRICT ? "<w:mirrorMargins/><w:evenAndOddHeaders/>" : "")
                + "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
                + (contents ? "<w:updateFields w:val=\"true\"/>" : "")
                + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";
    }

    private static void related(PackagePart document, String id, XWPFRelation relation, String xml) {
        var part = part(document.getPackage(), "/word/" + id + ".xml", relation, xml);
        document.addRelationship(part.getPartName(), TargetMode.INTERNAL, relation.getRelation(), id);
    }

    private static PackagePart part(OPCPackage whole, String name, XWPFRelation relation, String xml) {
        try {
            var part = whole.createPart(PackagingURIHelper.createPartName(name), relation.getContentType());
            try (var out = part.getOutputStream()) {
                out.write(bytes(xml));
            }
            return part;
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("Not a name of a part: " + name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
