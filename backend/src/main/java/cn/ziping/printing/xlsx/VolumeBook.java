package cn.ziping.printing.xlsx;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.shape.OfficeFile;
import cn.ziping.printing.xlsx.ContentsSheet.Link;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Many documents as one Excel file. Each is made by itself and its sheets are put aside on the disk; a book of empty
 * sheets with the same names takes them in at the end. Memory holds one document, and the names.
 */
final class VolumeBook implements AutoCloseable {
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");

    private final SheetNames names = new SheetNames();
    private final XSSFWorkbook whole = new XSSFWorkbook();
    private final Styles styles = Styles.in(whole);
    private final Sheet contents = whole.createSheet(names.name("目录"));
    private final List<Link> links = new ArrayList<>();
    private final Path file = Files.createTempFile("ziping-", ".zip");
    private final ZipOutputStream aside = new ZipOutputStream(Files.newOutputStream(file));

    VolumeBook() throws IOException {}

    void add(Document document) throws IOException {
        try (var book = new TableBook(names, links.size() + 1 + " ")) {
            book.write(document);
            var bytes = new ByteArrayOutputStream();
            book.save(bytes);
            putAside(bytes.toByteArray());
            book.sheets()
                    .forEach(sheet ->
                            whole.createSheet(sheet.getSheetName()).setRepeatingRows(sheet.getRepeatingRows()));
            links.add(new Link("", document.listed(), book.sheets().get(0).getSheetName()));
        }
    }

    private void putAside(byte[] book) throws IOException {
        try (var parts = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                var sheet = SHEET.matcher(part.getName());
                if (sheet.matches()) {
                    var number = whole.getNumberOfSheets() + Integer.parseInt(sheet.group(1));
                    aside.putNextEntry(new ZipEntry(name(number)));
                    parts.transferTo(aside);
                    aside.closeEntry();
                }
            }
        }
    }

    private static String name(int sheet) {
        return "xl/worksheets/sheet" + sheet + ".xml";
    }

    void write(String title, String author, OutputStream out) throws IOException {
        new ContentsSheet(contents, styles, new Cells("")).write(new About(title, author, false, ""), links);
        aside.close();
        var bytes = new ByteArrayOutputStream();
        whole.write(bytes);
        var office = new OfficeFile(title, author);
        try (var sheets = new ZipFile(file.toFile())) {
            sheets.stream().forEach(sheet -> office.with(sheet.getName(), part -> copy(sheets, sheet, part)));
            office.write(new ByteArrayInputStream(bytes.toByteArray()), out);
        }
    }

    private static void copy(ZipFile sheets, ZipEntry sheet, OutputStream part) throws IOException {
        try (var stream = sheets.getInputStream(sheet)) {
            stream.transferTo(part);
        }
    }

    @Override
    public void close() throws IOException {
        aside.close();
        Files.delete(file);
        whole.close();
    }
}
