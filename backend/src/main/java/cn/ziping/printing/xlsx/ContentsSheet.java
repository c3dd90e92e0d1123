package cn.ziping.printing.xlsx;

import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.shape.Ems;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The first sheet: whose tables these are, and where each of them is. */
final class ContentsSheet {

    /**
     * A line of the contents.
     *
     * @param place what stands before it, such as the heading that a table is below; empty for none
     */
    record Link(String place, String text, String sheet) {}

    /** Characters in a line of the title. */
    private static final double TITLE = 38;

    /** And of a column. */
    private static final double LINK = 27;

    private final Sheet sheet;
    private final Styles styles;
    private final Cells cells;
    private int next;

    ContentsSheet(Sheet sheet, Styles styles, Cells cells) {
        this.sheet = sheet;
        this.styles = styles;
        this.cells = cells;
    }

    void write(About about, List<Link> links) {
        sheet.setColumnWidth(0, 60 * 256);
        if (links.stream().anyMatch(link -> !link.place().isEmpty())) {
            sheet.setColumnWidth(1, 60 * 256);
        }
        var title = add(about.title());
        title.setCellStyle(styles.title());
        title.getRow().setHeightInPoints(24 * Math.min(16, Math.max(1, Ems.lines(about.title(), TITLE))));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        add(about.author());
        if (about.draft()) {
            add("草稿（未经审批）");
        }
        if (!about.mark().isEmpty()) {
            add(about.mark());
        }
        add(links.isEmpty() ? "没有表格。" : "目录");
        links.forEach(this::link);
        SheetSetup.print(sheet, "", false);
    }

    private Cell add(String text) {
        return cells.text(sheet.createRow(next++), 0, styles.note(), text);
    }

    private void link(Link link) {
        var cell = add(link.text());
        var target = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        target.setAddress("'" + link.sheet() + "'!A1");
        cell.setHyperlink(target);
        cell.setCellStyle(styles.link());
        cells.text(cell.getRow(), 1, styles.note(), link.place());
        var lines = Math.max(Ems.lines(link.text(), LINK), Ems.lines(link.place(), LINK));
        cell.getRow().setHeightInPoints(Math.min(409, 15 * Math.max(1, lines)));
    }
}
