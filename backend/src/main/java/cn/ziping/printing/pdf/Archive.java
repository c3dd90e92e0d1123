package cn.ziping.printing.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Gives a file what an archive asks for (PDF/A-2, ISO 19005-2): what it is, when it was made and which colours it means. It
 * does not claim to be PDF/A: some glyphs of the CFF faces bear widths of their own that differ from the table (6.2.11.5).
 */
final class Archive {
    private static final String COLOURS = "sRGB IEC61966-2.1";
    private static final String PRODUCER = "JasperReports, OpenPDF, PDFBox";

    private Archive() {}

    static void prepare(PDDocument pdf, Instant when) throws IOException {
        var second = when.truncatedTo(ChronoUnit.SECONDS);
        var date = GregorianCalendar.from(second.atZone(ZoneOffset.UTC));
        var information = pdf.getDocumentInformation();
        information.setProducer(PRODUCER);
        information.setCreationDate(date);
        information.setModificationDate(date);
        pdf.getDocumentCatalog().setMetadata(metadata(pdf, information, second));
        pdf.getDocumentCatalog().addOutputIntent(colours(pdf));
        pdf.setVersion(1.7f);
        SubsetFonts.of(pdf).settle();
        // A new one is made of this and of what the file says of itself: a print of the same moment is the same file.
        pdf.getDocument().getTrailer().removeItem(COSName.ID);
        pdf.setDocumentId(second.toEpochMilli());
    }

    private static PDMetadata metadata(PDDocument pdf, PDDocumentInformation information, Instant when)
            throws IOException {
        var packet = """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
                <xmp:CreatorTool>%s</xmp:CreatorTool>
                <xmp:CreateDate>%s</xmp:CreateDate>
                <xmp:ModifyDate>%s</xmp:ModifyDate>
                <pdf:Producer>%s</pdf:Producer>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""".formatted(
                        escaped(information.getTitle()),
                        escaped(information.getAuthor()),
                        escaped(information.getCreator()),
                        when,
                        when,
                        PRODUCER);
        return new PDMetadata(pdf, new ByteArrayInputStream(packet.getBytes(StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        return Optional.ofNullable(text)
                .orElse("")
                .replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static PDOutputIntent colours(PDDocument pdf) throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(pdf, new ByteArrayInputStream(profile));
        intent.setInfo(COLOURS);
        intent.setOutputCondition(COLOURS);
        intent.setOutputConditionIdentifier(COLOURS);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }
}
