package cn.ziping.printing.xlsx;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.xlsx.ContentsSheet.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The tables of one document: what there is on the first sheet, then each on its own. */
final class TableBook implements AutoCloseable {

    /** Rows kept in memory; what is above them is on the disk. */
    private static final int WINDOW = 100;

    private final SXSSFWorkbook book = new SXSSFWorkbook(new XSSFWorkbook(), WINDOW, false, false);
    private final Styles styles = Styles.in(book);
    private final SheetNames names;
    private final String prefix;
    private final List<Sheet> sheets = new ArrayList<>();

    /**
     * @param names that are taken already
     * @param prefix of the names of all sheets
     */
    TableBook(SheetNames names, String prefix) {
        this.names = names;
        this.prefix = prefix;
        // Entries of more than 4 GB can be read from a file only, and none is.
        book.setZip64Mode(Zip64Mode.Never);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    void write(Document document) {
        var contents = sheet("目录");
        var overflow = names.name(prefix + Cells.OVERFLOW);
        var cells = new Cells(overflow);
        var foot = (document.about().draft() ? "草稿 " : "") + document.about().mark();
        var links = new ArrayList<Link>();
        for (var listed : Listed.of(document)) {
            var sheet = sheet(listed.name());
            links.add(new Link(listed.place(), listed.name(), sheet.getSheetName()));
            new GridSheet(sheet, styles, cells, listed).write(foot.strip());
        }
        new ContentsSheet(contents, styles, cells).write(document.about(), links);
        overflow(overflow, cells.rest());
    }

    private Sheet sheet(String title) {
        return named(names.name(prefix + title));
    }

    private Sheet named(String name) {
        var sheet = book.createSheet(name);
        // Sheets that are selected together are changed together.
        sheet.setSelected(sheets.isEmpty() && prefix.isEmpty());
        sheets.add(sheet);
        return sheet;
    }

    private void overflow(String name, List<String> rest) {
        if (!rest.isEmpty()) {
            var sheet = named(name);
            sheet.setColumnWidth(0, 100 * 256);
            for (var i = 0; i < rest.size(); i++) {
                var cell = sheet.createRow(i).createCell(0);
                cell.setCellStyle(styles.note());
                cell.setCellValue(rest.get(i));
            }
        }
    }

    void save(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
