package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Volume;
import cn.ziping.printing.pdf.Contents.Entry;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.util.JRSaver;
import net.sf.jasperreports.export.ExporterInputItem;
import net.sf.jasperreports.export.SimpleExporterInputItem;

/**
 * Many documents as one file. Each is set and put aside on disk, which knows no bounds as memory does; when all are set and
 * their places are known, they are written one after the other behind their contents.
 */
final class VolumePrint implements Closeable {
    private final Typesetter typesetter;
    private final PdfExport export;
    private final Volume volume;
    private final Profile profile;
    private final Path folder;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final BitSet drafts = new BitSet();

    VolumePrint(Typesetter typesetter, PdfExport export, Volume volume, Profile profile) throws IOException {
        this.typesetter = typesetter;
        this.export = export;
        this.volume = volume;
        this.profile = profile;
        this.folder = Files.createTempDirectory(
                "ziping-volume-" + ProcessHandle.current().pid() + "-");
    }

    void write(OutputStream out, Instant when) throws IOException, JRException {
        for (var document : volume.documents()) {
            var before = numbers.size();
            var sheets = typesetter.within(document, profile, entries.size() + 1, before);
            for (var sheet : sheets) {
                drafts.set(numbers.size(), document.about().draft() && !sheet.empty());
                numbers.add(sheet.number());
            }
            entries.add(new Entry(
                    1, document.listed(), Numbering.anchor(entries.size() + 1, 0), String.valueOf(before + 1)));
            JRSaver.saveObject(
                    export.print(sheets, document.title()),
                    print(entries.size()).toFile());
        }
        var contents = typesetter.contents(entries, profile);
        JRSaver.saveObject(export.print(contents, "目录"), print(0).toFile());

        var file = folder.resolve("volume.pdf");
        try (var stream = Files.newOutputStream(file)) {
            export.write(new Prints(), volume.title(), volume.author(), stream);
        }
        finish(file, contents, out, when);
    }

    private void finish(Path file, List<Sheet> contents, OutputStream out, Instant when) throws IOException {
        numbers.addAll(0, contents.stream().map(Sheet::number).toList());
        var marked =
                IntStream.range(contents.size(), numbers.size()).filter(page -> drafts.get(page - contents.size()));
        try (var pdf = PdfFile.of(file)) {
            pdf.finish(numbers, marked, when);
            pdf.save(out);
        }
    }

    private Path print(int index) {
        return folder.resolve(index + ".jrprint");
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** The prints as they lie on the disk, each read when it is asked for. */
    private final class Prints extends AbstractList<ExporterInputItem> {

        @Override
        public ExporterInputItem get(int index) {
            try {
                return new SimpleExporterInputItem(
                        (JasperPrint) JRLoader.loadObject(print(index).toFile()));
            } catch (JRException unreadable) {
                throw new IllegalStateException("A print that was put aside cannot be read", unreadable);
            }
        }

        @Override
        public int size() {
            return entries.size() + 1;
        }
    }
}
