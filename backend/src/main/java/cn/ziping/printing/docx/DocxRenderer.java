package cn.ziping.printing.docx;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Renderer;
import cn.ziping.printing.document.Volume;
import cn.ziping.printing.docx.Contents.Entry;
import cn.ziping.printing.docx.Sections.Numbers;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Makes Word files. */
public final class DocxRenderer implements Renderer {

    @Override
    public void write(Document document, Profile profile, OutputStream out) throws IOException {
        try (var file = new WordFile(profile)) {
            var markup = file.text();
            var sections = new Sections(markup, file.running(), profile);
            var body = new Body(markup, sections);
            var entries = document.contents() ? Contents.of(document, body.bookmark()) : List.<Entry>of();
            cover(document, markup, sections);
            if (!entries.isEmpty()) {
                sections.begin(document.about(), Numbers.ROMAN);
                Contents.write(markup, Contents.OF_A_DOCUMENT, entries);
            }
            sections.begin(document.about(), Numbers.FROM_ONE);
            title(document, body);
            body.blocks(document.blocks());
            sections.end();
            file.write(document.title(), document.author(), !entries.isEmpty(), out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void write(Volume volume, Profile profile, OutputStream out) throws IOException {
        try (var file = new WordFile(profile)) {
            var markup = file.text();
            var sections = new Sections(markup, file.running(), profile);
            var body = new Body(markup, sections);
            var entries = new ArrayList<Entry>();
            for (var document : volume.documents()) {
                sections.begin(document.about(), document.cover() == null ? Numbers.ON : Numbers.NONE);
                entries.add(new Entry(1, Wording.line(document.listed()), body.bookmark()));
                body.listed(document.listed());
                if (document.cover() != null) {
                    new CoverPage(markup).write(document.cover(), sections.paper());
                    sections.begin(document.about(), Numbers.ON);
                }
                title(document, body);
                body.blocks(document.blocks());
            }
            sections.end();
            front(volume, profile, file, entries);
            file.write(volume.title(), volume.author(), !entries.isEmpty(), out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void front(Volume volume, Profile profile, WordFile file, List<Entry> entries) {
        var markup = file.front();
        var sections = new Sections(markup, file.running(), profile);
        sections.begin(new About(volume.title(), volume.author(), false, ""), Numbers.ON);
        new Body(markup, sections).title(volume.title());
        Contents.write(markup, Contents.OF_A_VOLUME, entries);
        if (entries.isEmpty()) {
            sections.end();
        } else {
            sections.close();
        }
    }

    private static void cover(Document document, Markup markup, Sections sections) {
        if (document.cover() != null) {
            sections.begin(document.about(), Numbers.NONE);
            new CoverPage(markup).write(document.cover(), sections.paper());
        }
    }

    private static void title(Document document, Body body) {
        if (document.titled()) {
            body.title(document.title());
        }
    }
}
