package cn.ziping.printing;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Profile;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Prints documents that are made of something else than one report, one at a time: each can take as long as dozens of
 * reports, which never wait for these.
 */
@Component
public class DocumentPress {
    /** The longest takes some ten seconds, so that nobody waits much longer than a minute. */
    private static final int WAITING = 6;

    private final Printer printer;
    private final PrintQueue queue = new PrintQueue("print-document-", 1, WAITING);

    DocumentPress(Printer printer) {
        this.printer = printer;
    }

    /**
     * The file of a document that there must be. It is asked for only when its turn comes, so that those who wait hold
     * neither its data nor a connection; {@link java.util.concurrent.RejectedExecutionException} where too many wait.
     */
    public Mono<byte[]> print(Mono<Document> wanted, PrintFormat format, Profile profile) {
        return queue.queued(() -> PrintQueue.guarded(
                "A document", () -> written(Objects.requireNonNull(wanted.block()), format, profile)));
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

    @PreDestroy
    void close() {
        queue.close();
    }
}
