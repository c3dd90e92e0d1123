package cn.ziping.printing.xlsx;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How a sheet is printed: on A4, as wide as the page. */
final class SheetSetup {

    /** Left and right, in inches. */
    private static final double MARGIN = 0.5;

    private SheetSetup() {}

    static void print(Sheet sheet, String foot, boolean landscape) {
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setLeft(foot.replace("&", "&&"));
        sheet.getFooter().setRight("第 &P 页，共 &N 页");
    }
}
