package cn.ziping.importing.reading;

import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.ParagraphStyle;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/**
 * Word documents. POI opens the package; the text is streamed from its XML here, because POI's own model holds all of
 * it in memory at once and does not see content controls, text boxes and tracked changes everywhere they may stand.
 */
final class DocxReading {
    private static final int LONGEST_CONTENTS_LINE = 200;

    private final OfficePackage office;
    private final Blocks blocks;
    private final Bounds bounds;
    private final PackagePart main;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final DocxText text;
    private final DocxTables tables;
    private final Set<String> running = new LinkedHashSet<>();
    private final StringBuilder merged = new StringBuilder();
    private int embeddedParts;

    DocxReading(OfficePackage office, Blocks blocks, Bounds bounds) throws Unreadable, IOException {
        this.office = office;
        this.blocks = blocks;
        this.bounds = bounds;
        main = office.main();
        styles = new DocxStyles(related("/styles"));
        numbering = new DocxNumbering(related("/numbering"), styles);
        text = new DocxText(styles);
        text.addNotes(related("/footnotes"), "footnote");
        text.addNotes(related("/endnotes"), "endnote");
        tables = new DocxTables(this, blocks);
    }

    private @Nullable Xml related(String typeEnd) throws Unreadable, IOException {
        var part = office.related(main, typeEnd);
        return part == null ? null : whole(part);
    }

    private Xml whole(PackagePart part) throws Unreadable, IOException {
        try (var xml = new XmlReading(OfficePackage.stream(part), bounds)) {
            return xml.whole();
        }
    }

    void read() throws Unreadable, IOException {
        try (var xml = new XmlReading(OfficePackage.stream(main), bounds)) {
            var opened = Set.of("document", "body");
            for (var element = xml.next(opened); element != null; element = xml.next(opened)) {
                bounds.check();
                block(element, false);
            }
        }
        flushMerged();
        readRunning();
        tellLeftOut();
    }

    /** @param isContents whether it stands in a table of contents */
    void block(Xml element, boolean isContents) throws Unreadable {
        switch (element.name) {
            case "p" -> paragraph(element, isContents);
            case "tbl" -> tables.read(element);
            case "sdt" -> {
                var gallery = element.val("sdtPr", "docPartObj", "docPartGallery");
                var content = element.child("sdtContent");
                if (content != null) {
                    blocks(content, isContents || "Table of Contents".equals(gallery));
                }
            }
            case "altChunk" -> embeddedParts++;
            case "sectPr" -> remember(element);
            case "AlternateContent" -> blocks(DocxText.chosen(element), isContents);
            case "ins", "moveTo", "customXml", "txbxContent" -> blocks(element, isContents);
            default -> {}
        }
    }

    void blocks(Xml parent, boolean isContents) throws Unreadable {
        for (var child : parent.children) {
            block(child, isContents);
        }
    }

    private void paragraph(Xml paragraph, boolean isContents) throws Unreadable {
        var properties = paragraph.child("pPr");
        var found = text.read(paragraph);
        var section = properties == null ? null : properties.child("sectPr");
        if (found.isAfterBreak || properties != null && properties.isOn("pageBreakBefore")) {
            blocks.gap();
        }
        var isJoined = properties != null && properties.at("rPr", "del") != null;
        if (isJoined) {
            // The end of the paragraph was deleted and not yet accepted: it goes on in the next.
            merged.append(found.text);
        } else {
            var words = merged.toString() + found.text;
            merged.setLength(0);
            add(words, paragraph, isContents || found.isContents);
        }
        for (var box : found.boxes) {
            blocks(box, false);
        }
        if (found.isBeforeBreak || section != null) {
            blocks.gap();
        }
        if (section != null) {
            remember(section);
        }
    }

    private void add(String words, Xml paragraph, boolean isContents) throws Unreadable {
        var style = paragraph.val("pPr", "pStyle");
        var level = level(paragraph, style);
        var kind = styles.kind(style);
        if (isContents
                && (level == null || kind == ParagraphStyle.CONTENTS)
                && words.length() < LONGEST_CONTENTS_LINE) {
            kind = ParagraphStyle.CONTENTS;
        }
        var number = number(paragraph);
        blocks.paragraph(
                Words.isBlank(words) ? "" : number + (number.isEmpty() ? words : words.stripLeading()),
                null,
                kind == ParagraphStyle.CONTENTS ? null : level,
                kind);
    }

    private @Nullable Integer level(Xml paragraph, @Nullable String style) {
        var own = paragraph.val("pPr", "outlineLvl");
        if (own == null) {
            return styles.outlineLevel(style);
        }
        var level = Xml.number(own, 9);
        return level < 0 || level > 8 ? null : Integer.valueOf(level + 1);
    }

    private String number(Xml paragraph) {
        return numbering.next(paragraph.child("pPr"), paragraph.val("pPr", "pStyle"));
    }

    private void flushMerged() throws Unreadable {
        blocks.paragraph(merged.toString(), null, null, ParagraphStyle.BODY);
        merged.setLength(0);
    }

    /** Text of a paragraph in a cell, with its number; boxes in it come after it. */
    String textInCell(Xml paragraph) {
        var found = text.read(paragraph);
        var words = found.text.toString();
        var number = number(paragraph);
        var all = new StringBuilder(Words.isBlank(words) ? "" : number + words);
        for (var box : found.boxes) {
            for (var child : box.children) {
                if (child.is("p")) {
                    all.append('\n').append(textInCell(child));
                }
            }
        }
        return all.toString();
    }

    void addDeleted() {
        text.deleted++;
    }

    private void remember(Xml section) {
        for (var child : section.children) {
            var id = child.attribute("r:id");
            if ((child.is("headerReference") || child.is("footerReference")) && id != null) {
                running.add(id);
            }
        }
    }

    /** Headers and footers stand on every page: each of their texts is given once, after the document. */
    private void readRunning() throws Unreadable, IOException {
        var told = new LinkedHashSet<String>();
        for (var id : running) {
            var part = office.byId(main, id);
            if (part != null) {
                text.newStory();
                collect(whole(part), told);
            }
        }
        for (var words : told) {
            blocks.paragraph(words, null, null, ParagraphStyle.RUNNING);
        }
    }

    private void collect(Xml parent, Set<String> told) {
        for (var child : parent.children) {
            if (child.is("p")) {
                var found = text.read(child);
                told.add(found.text.toString().strip());
                found.boxes.forEach(box -> collect(box, told));
            } else if (!child.name.endsWith("Pr")) {
                collect(child, told);
            }
        }
    }

    private void tellLeftOut() throws Unreadable, IOException {
        tell(DoubtKind.REMOVED, text.deleted, "文中有 %d 处修订中删除的文字没有导入，保留了插入的文字，请确认修订。");
        tell(DoubtKind.REMOVED, text.hidden, "文中有 %d 处隐藏文字没有导入，需要的请取消隐藏后重新上传。");
        tell(DoubtKind.REMOVED, text.prompts, "文中有 %d 处没有填写的提示文字（内容控件）没有导入，请对照原文。");
        tell(DoubtKind.NOT_UNDERSTOOD, text.noted, "文中有 %d 条脚注或尾注，已并入正文〔注：…〕处，请核对。");
        tell(DoubtKind.NOT_UNDERSTOOD, embeddedParts, "文中嵌入了 %d 个其他文件的内容，没有读取，需要的内容请手工补上。");
        var comments = related("/comments");
        if (comments != null) {
            tell(DoubtKind.REMOVED, comments.children.size(), "文中有 %d 条批注没有导入，需要的请写进正文。");
        }
    }

    private void tell(DoubtKind kind, int count, String message) {
        if (count > 0) {
            blocks.doubt(kind, String.format(message, count));
        }
    }
}
