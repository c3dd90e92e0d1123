package cn.ziping.importing;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.mapping.OutlineChoice;
import cn.ziping.importing.mapping.SectionMapping;
import cn.ziping.importing.outline.KnownOutline;
import cn.ziping.importing.reading.SourceReader;
import cn.ziping.importing.reading.Unreadable;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.understanding.Understanding;
import cn.ziping.template.Template;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file as it was read, and what was understood of it. */
public record ReadDocument(Source source, Draft draft) {
    private static final Logger log = LoggerFactory.getLogger(ReadDocument.class);

    /** A report has a hundred thousand characters; whatever is longer than this is none. */
    private static final long MOST_CHARACTERS = 1_500_000;

    /** As long as the text of a section may be: nobody could keep a longer paragraph. */
    private static final int LONGEST_PARAGRAPH = 100_000;

    private static final int MOST_BLOCKS = 15_000;

    /**
     * Blocks its thread.
     *
     * @param templates whose outlines are known, and of which the one is chosen that the document follows most
     * @throws Unreadable with a sentence for whoever sent it
     */
    public static ReadDocument read(Path file, String name, List<Template> templates) throws Unreadable {
        var source = CleanSource.of(SourceReader.read(file, name));
        if (source.blocks().size() > MOST_BLOCKS || CleanSource.length(source.blocks()) > MOST_CHARACTERS) {
            throw new Unreadable("这个文件太长，不像一份报告。请只保留自评报告的部分再上传。");
        }
        if (CleanSource.longest(source.blocks()) > LONGEST_PARAGRAPH) {
            throw new Unreadable("文件里有一段文字超过十万字，不像一份报告。请检查内容，分段后再上传。");
        }
        return new ReadDocument(source, draft(source, templates));
    }

    /** A fault of ours must not keep anybody from their text. */
    private static Draft draft(Source source, List<Template> templates) {
        try {
            var known = templates.stream().map(ReadDocument::known).toList();
            return mapped(Understanding.understand(source, known), templates);
        } catch (RuntimeException fault) {
            log.error(
                    "A document of {} blocks was not understood",
                    source.blocks().size(),
                    fault);
            return PlainDraft.of(source);
        }
    }

    private static KnownOutline known(Template template) {
        return new KnownOutline(
                template.code(),
                template.kind(),
                template.outline().stream()
                        .map(section ->
                                new KnownOutline.KnownHeading(section.key(), section.level(), section.heading()))
                        .toList());
    }

    /** Mapped to the outline that it follows most, if it follows any. */
    private static Draft mapped(Draft draft, List<Template> templates) {
        return OutlineChoice.of(draft.sections(), draft.kind(), templates)
                .map(template -> Correction.withSections(
                        draft, template.code(), SectionMapping.map(draft.sections(), template.outline())))
                .orElse(draft);
    }
}
