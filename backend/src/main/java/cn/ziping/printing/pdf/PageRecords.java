package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A document as the records that document.jrxml is filled with. */
final class PageRecords {
    private static final Logger LOG = LoggerFactory.getLogger(PageRecords.class);

    private final Layouts layouts;
    private final Document document;
    private final List<Map<String, ?>> records = new ArrayList<>();
    private int chapter;

    private PageRecords(Layouts layouts, Document document) {
        this.layouts = layouts;
        this.document = document;
    }

    static List<Map<String, ?>> of(Document document, Layouts layouts) {
        var page = new PageRecords(layouts, document);
        page.add("TITLE", Map.of("text", page.styled(Text.of(TitleLines.of(document.title())), Face.TITLE)));
        for (var i = 0; i < document.blocks().size(); i++) {
            page.add(document.blocks().get(i), Together.from(document.blocks(), i));
        }
        return page.records;
    }

    private void add(Block block, int together) {
        if (block instanceof Heading heading) {
            var text = Text.of(heading.number() + heading.text());
            add(
                    "HEADING",
                    Map.of(
                            "text", styled(text, face(heading), Face.FANG),
                            "bookmark", text.plain(),
                            "level", heading.level(),
                            "together", together));
        } else if (block instanceof Paragraph paragraph) {
            add("PARAGRAPH", Map.of("text", styled(paragraph.text(), Face.FANG)));
        } else if (block instanceof Signature signature) {
            add("SIGNATURE", Map.of("text", styled(Text.of(signature.name()), Face.FANG)));
        } else if (block instanceof Annex annex) {
            chapter++;
            add("ANNEX", Map.of("text", styled(Text.of(annex.label()), Face.HEI), "bookmark", annex.label()));
        } else if (block instanceof Table table) {
            var captioned = !table.caption().isEmpty();
            if (captioned) {
                var caption = styled(Text.of(table.caption()), Face.HEI);
                add("CAPTION", Map.of("text", caption, "together", together));
            }
            for (var piece : TablePieces.of(table)) {
                table(piece, captioned ? 0 : together);
            }
        }
    }

    private void table(Table table, int together) {
        var layout = TableLayout.of(table);
        var head = IntStream.range(0, table.columns().size())
                .mapToObj(column -> styled(layout.head(table, column), Face.HEI))
                .toList();
        var rows = new ArrayList<Map<String, ?>>();
        var above = List.<Text>of();
        for (var row : table.rows()) {
            var cells = row.stream().map(cell -> styled(cell, Face.SONG)).toList();
            rows.add(Map.of("row", new PrintedRow(cells, joined(table, above, row))));
            above = row;
        }
        add(
                "TABLE",
                Map.of(
                        "table",
                        layouts.fitted(table, layout),
                        "head",
                        new PrintedRow(head, 0),
                        "rows",
                        new JRMapCollectionDataSource(rows),
                        "together",
                        together));
    }

    /** How many columns from the left continue the row above. */
    static int joined(Table table, List<Text> above, List<Text> row) {
        var joined = 0;
        while (joined < row.size()
                && table.columns().get(joined).joined()
                && !above.isEmpty()
                && above.get(joined).equals(row.get(joined))) {
            joined++;
        }
        return joined;
    }

    private void add(String kind, Map<String, ?> fields) {
        var record = new HashMap<String, Object>(fields);
        record.put("kind", kind);
        record.put("index", records.size());
        record.put("chapter", chapter);
        record.putIfAbsent("together", 0);
        records.add(record);
    }

    /** 7.3.3: 黑体, 楷体, 仿宋, 仿宋. */
    private static Face face(Heading heading) {
        return switch (heading.level()) {
            case 1 -> Face.HEI;
            case 2 -> Face.KAI;
            default -> Face.FANG;
        };
    }

    private String styled(Text text, Face face) {
        return styled(text, face, face);
    }

    private String styled(Text text, Face face, Face base) {
        var styled = StyledText.of(text, face, base);
        if (!styled.lacking().isEmpty()) {
            LOG.warn("《{}》: no face has {}, printed as 〓 in: {}", document.title(), styled.lacking(), text.plain());
        }
        return styled.markup();
    }
}
