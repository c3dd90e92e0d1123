package cn.ziping.printing.html;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Renderer;
import cn.ziping.printing.document.Volume;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Makes files of HTML. */
public final class HtmlRenderer implements Renderer {

    /** Also for who opens the file where it was kept: it runs nothing and asks nobody for anything. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    @Override
    public void write(Document document, Profile profile, OutputStream out) throws IOException {
        var writer = writer(out);
        var markup = new Markup(writer);
        try {
            begin(markup, document.about(), profile);
            new Article(markup, document, "d").write(true);
            markup.close().close().close();
            writer.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void write(Volume volume, Profile profile, OutputStream out) throws IOException {
        // The contents come first but are known last.
        var file = Files.createTempFile("ziping-", ".html");
        try {
            var titles = articles(volume, Files.newOutputStream(file));
            var writer = writer(out);
            var markup = new Markup(writer);
            begin(markup, new About(volume.title(), volume.author(), false, ""), profile);
            contents(markup, volume.title(), titles);
            writer.flush();
            Files.copy(file, out);
            markup.close().close().close();
            writer.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> articles(Volume volume, OutputStream out) throws IOException {
        var titles = new ArrayList<String>();
        try (var writer = writer(out)) {
            for (var document : volume.documents()) {
                titles.add(document.listed());
                new Article(new Markup(writer), document, "d" + titles.size()).write(false);
            }
        }
        return titles;
    }

    private static void contents(Markup markup, String title, List<String> titles) {
        var words = new Words(markup);
        markup.open("header", "class", "volume");
        words.title("h1", title);
        markup.open("nav", "class", "contents", "aria-label", "目录");
        words.element("h2", "目录");
        markup.open("ol");
        for (var i = 0; i < titles.size(); i++) {
            markup.open("li", "class", "level1");
            words.element("a", titles.get(i), "href", "#d" + (i + 1));
            markup.close();
        }
        markup.close().close().close();
    }

    /** Leaves html, body and main open. */
    private static void begin(Markup markup, About about, Profile profile) {
        markup.raw("<!DOCTYPE html>").open("html", "lang", "zh-CN").open("head");
        markup.empty("meta", "charset", "utf-8");
        markup.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        markup.empty("meta", "name", "author", "content", Wording.line(about.author()));
        markup.element("title", Wording.line(about.title()));
        markup.open("style")
                .raw(Stylesheet.of(profile, Wording.line(about.mark())))
                .close()
                .close();
        markup.open("body").open("main");
    }

    private static BufferedWriter writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
