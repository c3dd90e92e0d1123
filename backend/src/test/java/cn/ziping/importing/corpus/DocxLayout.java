package cn.ziping.importing.corpus;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Draws a {@link LayoutSpec} as a Word document. */
final class DocxLayout {
    private static final List<String> NUMBERS = List.of("%1、", "（%2）", "%3.", "（%4）");

    private DocxLayout() {}

    static void write(LayoutSpec spec, Path file) throws IOException {
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            var numbers = numbers(document);
            styles(document);
            for (var part : spec.parts()) {
                switch (part.kind()) {
                    case TABLE, UNRULED -> table(document.createTable(), part.rows());
                    case PAGE -> document.createParagraph().setPageBreak(true);
                    default -> paragraph(document.createParagraph(), part, numbers);
                }
            }
            document.write(out);
        }
    }

    private static void paragraph(XWPFParagraph paragraph, LayoutSpec.Part part, BigInteger numbers) {
        text(paragraph, part.text());
        switch (part.kind()) {
            case TITLE -> paragraph.setAlignment(ParagraphAlignment.CENTER);
            case STYLED -> paragraph.setStyle("Heading" + part.level());
            case NUMBERED -> {
                paragraph.setNumID(numbers);
                paragraph.setNumILvl(BigInteger.valueOf(part.level() - 1));
            }
            default -> {}
        }
    }

    private static void text(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    private static void table(XWPFTable table, List<List<String>> rows) {
        for (var r = 0; r < rows.size(); r++) {
            var row = r == 0 ? table.getRow(0) : table.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            for (var c = 0; c < rows.get(r).size(); c++) {
                if (!rows.get(r).get(c).equals("<")) {
                    cell(row.createCell(), rows, r, c);
                }
            }
        }
    }

    private static void cell(
            org.apache.poi.xwpf.usermodel.XWPFTableCell cell, List<List<String>> rows, int row, int column) {
        var text = rows.get(row).get(column);
        text(cell.getParagraphs().get(0), LayoutSpec.isCovered(text) ? "" : text);
        var properties = cell.getCTTc().addNewTcPr();
        var width = LayoutSpec.width(rows, row, column);
        if (width > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(width));
        }
        if (text.equals("^")) {
            properties.addNewVMerge();
        } else if (LayoutSpec.height(rows, row, column) > 1) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
        }
    }

    private static BigInteger numbers(XWPFDocument document) {
        var numbering = CTAbstractNum.Factory.newInstance();
        numbering.setAbstractNumId(BigInteger.ONE);
        for (var i = 0; i < NUMBERS.size(); i++) {
            var level = numbering.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(i < 2 ? STNumberFormat.CHINESE_COUNTING : STNumberFormat.DECIMAL);
            level.addNewLvlText().setVal(NUMBERS.get(i));
        }
        var all = document.createNumbering();
        return all.addNum(all.addAbstractNum(new XWPFAbstractNum(numbering)));
    }

    private static void styles(XWPFDocument document) {
        var styles = document.createStyles();
        for (var level = 1; level <= 4; level++) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("heading " + level);
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
            styles.addStyle(new XWPFStyle(style));
        }
    }
}
