package cn.ziping.printing;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.report.Report;
import cn.ziping.report.Section;
import cn.ziping.template.SectionBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A report as a document: its sections with their tables, the signature, and as annexes what no section shows. */
public final class ReportDocument {

    private ReportDocument() {}

    public static Document of(Report report) {
        var blocks = new ArrayList<Block>();
        var figures = report.liveFigures();
        for (var section : report.sections()) {
            blocks.add(new Heading(section.level(), section.number(), section.heading()));
            blocks.addAll(Markdown.blocks(figures.read(section.body())));
            if (section.block() != null) {
                blocks.addAll(DataTables.of(report, section.block()));
            }
        }
        blocks.add(new Signature(report.department().name()));
        blocks.addAll(annexes(report));
        return new Document(report.title(), report.department().name(), blocks);
    }

    /** GB/T 9704-2012 7.3.7: annexes begin on a new page, and are numbered when there are several. */
    private static List<Block> annexes(Report report) {
        var left = leftOver(report);
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < left.size(); i++) {
            blocks.add(new Annex(left.size() == 1 ? "附表" : "附表" + (i + 1)));
            blocks.addAll(DataTables.of(report, left.get(i)));
        }
        return blocks;
    }

    private static List<SectionBlock> leftOver(Report report) {
        var shown = report.sections().stream()
                .map(Section::block)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Arrays.stream(SectionBlock.values())
                .filter(block ->
                        !shown.contains(block) && !DataTables.of(report, block).isEmpty())
                .toList();
    }
}
