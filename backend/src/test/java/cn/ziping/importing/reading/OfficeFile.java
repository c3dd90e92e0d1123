package cn.ziping.importing.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents and workbooks for tests, part by part as XML, so that what no library would write can be written. */
final class OfficeFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder related = new StringBuilder();
    private final String folder;
    private int next = 100;

    private OfficeFile(String folder, String main, String type) {
        this.folder = folder;
        put(
                "_rels/.rels",
                relationships("<Relationship Id=\"rId1\" Type=\"" + RELATIONSHIPS + "officeDocument\" Target=\""
                        + folder + "/" + main + "\"/>"));
        type(folder + "/" + main, type);
    }

    /** A Word document with this inside its body. */
    static OfficeFile word(String body) {
        var file = new OfficeFile(
                "word",
                "document.xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
        file.put(
                "word/document.xml", HEAD + "<w:document" + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
        return file;
    }

    static OfficeFile book(String workbook) {
        var file = new OfficeFile(
                "xl", "workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
        file.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"" + " xmlns:r=\""
                        + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + workbook
                        + "</workbook>");
        return file;
    }

    /** A workbook with one sheet named 表一 with this inside its worksheet. */
    static OfficeFile sheet(String inside) {
        return book("<sheets><sheet name=\"表一\" sheetId=\"1\" r:id=\"s1\"/></sheets>")
                .withSheet("s1", inside);
    }

    OfficeFile withSheet(String id, String inside) {
        put(
                "xl/worksheets/" + id + ".xml",
                HEAD + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + inside
                        + "</worksheet>");
        return relate(id, "worksheet", "worksheets/" + id + ".xml");
    }

    /** A part beside the main one, with its root element's inside. */
    OfficeFile with(String name, String root, String inside) {
        put(folder + "/" + name + ".xml", HEAD + "<w:" + root + NAMESPACES + ">" + inside + "</w:" + root + ">");
        return relate("r" + next++, name.replaceAll("\\d", ""), name + ".xml");
    }

    OfficeFile withBookPart(String name, String xml) {
        put("xl/" + name + ".xml", HEAD + xml);
        return relate("r" + next++, name, name + ".xml");
    }

    OfficeFile relate(String id, String type, String target) {
        related.append(String.format(
                "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>", id, RELATIONSHIPS, type, target));
        return this;
    }

    OfficeFile relateOutside(String id, String type, String target) {
        related.append(String.format(
                "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\" TargetMode=\"External\"/>",
                id, RELATIONSHIPS, type, target));
        return this;
    }

    OfficeFile put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    OfficeFile put(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    private void type(String part, String type) {
        types.append("<Override PartName=\"/")
                .append(part)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
    }

    private static String relationships(String inside) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    Path write(Path folderOnDisk, String name) {
        var file = folderOnDisk.resolve(name);
        var main = folder.equals("word") ? "document" : "workbook";
        parts.putIfAbsent(
                folder + "/_rels/" + main + ".xml.rels",
                relationships(related.toString()).getBytes(StandardCharsets.UTF_8));
        parts.putIfAbsent(
                "[Content_Types].xml",
                (HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                                + "<Default Extension=\"png\" ContentType=\"image/png\"/>" + types + "</Types>")
                        .getBytes(StandardCharsets.UTF_8));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
