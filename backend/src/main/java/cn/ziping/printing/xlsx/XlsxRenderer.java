package cn.ziping.printing.xlsx;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Renderer;
import cn.ziping.printing.document.Volume;
import cn.ziping.printing.shape.OfficeFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Makes Excel files of the tables and forms; the profile of the paper makes no difference to them. */
public final class XlsxRenderer implements Renderer {

    @Override
    public void write(Document document, Profile profile, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new TableBook(new SheetNames(), "")) {
            book.write(document);
            book.save(bytes);
        }
        new OfficeFile(document.title(), document.author()).write(new ByteArrayInputStream(bytes.toByteArray()), out);
    }

    @Override
    public void write(Volume volume, Profile profile, OutputStream out) throws IOException {
        try (var book = new VolumeBook()) {
            for (var document : volume.documents()) {
                book.add(document);
            }
            book.write(volume.title(), volume.author(), out);
        }
    }
}
