package cn.ziping.printing;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Prints documents that are made of something else than one report, in turn with the reports. */
@Component
public class DocumentPress {
    private final Press press;
    private final Printer printer;

    DocumentPress(Press press, Printer printer) {
        this.press = press;
        this.printer = printer;
    }

    /**
     * The file of a document that there must be. It is asked for only when its turn comes, so that those who wait hold
     * neither its data nor a connection; {@link java.util.concurrent.RejectedExecutionException} where too many wait.
     */
    public Mono<byte[]> print(Mono<Document> wanted, PrintFormat format, Profile profile) {
        return press.queued("A document", () -> written(Objects.requireNonNull(wanted.block()), format, profile));
    }

    private byte[] written(Document document, PrintFormat format, Profile profile) {
        var file = new ByteArrayOutputStream();
        try {
            printer.write(document, format, profile, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
