package cn.ziping.importing.reading;

import cn.ziping.importing.source.DoubtKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** Workbooks: each sheet that is shown becomes a grid. Streamed, so that a sheet never stands in memory as XML. */
final class XlsxReading {
    private static final int MOST_SHEETS = 200;
    private static final long MOST_STRING_CHARACTERS = 12_000_000;

    private final OfficePackage office;
    private final Blocks blocks;
    private final Bounds bounds;
    private final PackagePart main;

    XlsxReading(OfficePackage office, Blocks blocks, Bounds bounds) throws Unreadable, IOException {
        this.office = office;
        this.blocks = blocks;
        this.bounds = bounds;
        main = office.main();
    }

    void read() throws Unreadable, IOException {
        var workbook = whole(main);
        var sheets = workbook.child("sheets");
        if (sheets == null) {
            return;
        }
        if (sheets.children.size() > MOST_SHEETS) {
            throw new Unreadable("工作簿超过 200 张工作表，请拆成几个文件后再上传。");
        }
        var properties = workbook.child("workbookPr");
        var is1904 = properties != null && isYes(properties.attribute("date1904"));
        var stylesPart = office.related(main, "/styles");
        var formats = new XlsxFormats(stylesPart == null ? null : whole(stylesPart), is1904);
        var strings = strings();
        for (var sheet : sheets.children) {
            bounds.check();
            sheet(sheet, strings, formats);
        }
    }

    private void sheet(Xml sheet, List<String> strings, XlsxFormats formats) throws Unreadable, IOException {
        var name = Words.clean(sheet.attribute("name", "")).strip();
        var state = sheet.attribute("state");
        if (state != null && !state.equals("visible")) {
            blocks.doubt(DoubtKind.REMOVED, "工作表“" + name + "”是隐藏的，没有导入，需要的请取消隐藏后重新上传。");
            return;
        }
        var id = sheet.attribute("r:id");
        var part = id == null ? null : office.byId(main, id);
        if (part == null
                || !part.getPartName().getName().toLowerCase(Locale.ROOT).contains("worksheet")) {
            return;
        }
        var cells = new XlsxSheet(name, strings, formats);
        try (var xml = new XmlReading(OfficePackage.stream(part), bounds)) {
            var opened = Set.of("worksheet", "sheetData", "mergeCells");
            for (var element = xml.next(opened); element != null; element = xml.next(opened)) {
                cells.add(element);
            }
        }
        blocks.grid(cells.rows(), null, name);
        cells.tell(blocks);
        if (office.related(part, "/comments") != null) {
            blocks.doubt(DoubtKind.REMOVED, "工作表“" + name + "”有批注没有导入，需要的请写进单元格。");
        }
    }

    /** Strings that cells share; reading aids above characters are left out. */
    private List<String> strings() throws Unreadable, IOException {
        var part = office.related(main, "/sharedStrings");
        if (part == null) {
            return List.of();
        }
        var strings = new ArrayList<String>();
        var characters = 0L;
        try (var xml = new XmlReading(OfficePackage.stream(part), bounds)) {
            for (var item = xml.next(Set.of("sst")); item != null; item = xml.next(Set.of("sst"))) {
                var text = string(item);
                characters += text.length() + 20;
                if (characters > MOST_STRING_CHARACTERS) {
                    throw new Unreadable("工作簿里的文字太多，请拆成几个文件后再上传。");
                }
                strings.add(text);
            }
        }
        return strings;
    }

    /** Text of a shared or inline string. */
    static String string(@Nullable Xml item) {
        if (item == null) {
            return "";
        }
        var text = new StringBuilder();
        for (var child : item.children) {
            if (child.is("t")) {
                text.append(child.text());
            } else if (child.is("r")) {
                var run = child.child("t");
                text.append(run == null ? "" : run.text());
            }
        }
        return text.toString().replace("_x000D_", "");
    }

    static boolean isYes(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private Xml whole(PackagePart part) throws Unreadable, IOException {
        try (var xml = new XmlReading(OfficePackage.stream(part), bounds)) {
            return xml.whole();
        }
    }
}
