package cn.ziping.importing;

import cn.ziping.importing.Imports.NewImport;
import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.reading.Unreadable;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.transfer.ReadReport;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.web.HttpRefusal;
import cn.ziping.template.Template;
import cn.ziping.template.Templates;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Uploading a document: received, read, understood, and kept for whoever sent it. */
@Component
class Uploads {
    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    /** Files that may be on the disk at one time: 600 MB at the most. */
    private static final int AT_ONCE = 30;

    private final Templates templates;
    private final Imports imports;
    private final ReadingQueue queue;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Uploads(Templates templates, Imports imports, ReadingQueue queue) {
        this.templates = templates;
        this.imports = imports;
        this.queue = queue;
    }

    /** Id of the new import; {@link HttpRefusal} for what cannot become one. */
    Mono<UUID> upload(UUID account, Flux<PartEvent> events) {
        return Mono.defer(() ->
                room.tryAcquire() ? received(account, events).doFinally(end -> room.release()) : Mono.error(busy()));
    }

    private Mono<UUID> received(UUID account, Flux<PartEvent> events) {
        return Mono.using(
                Receiving::begin,
                receiving -> events.publishOn(Schedulers.boundedElastic(), 4)
                        .doOnNext(receiving::take)
                        .then(Mono.fromCallable(receiving::done))
                        .flatMap(file -> kept(account, file)),
                Receiving::close);
    }

    private Mono<UUID> kept(UUID account, Received file) {
        return templates
                .newest(null)
                .flatMap(all -> queue.queued(() -> understood(file, all)))
                .onErrorMap(RejectedExecutionException.class, full -> busy())
                .onErrorMap(TimeoutException.class, late -> unreadable("这个文件太复杂，没有能够在限定时间内读完。请删减图片和表格，或者另存为文本再上传。"))
                .flatMap(wanted -> imports.add(account, wanted).thenReturn(wanted.id()));
    }

    /** Blocks its thread. Written to JSON here as well: that takes its time, too. */
    private static NewImport understood(Received file, List<Template> templates) {
        try {
            if (file.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
                return moved(file);
            }
            var read = ReadDocument.read(file.path(), file.name(), templates);
            return kept(file, read.source(), read.draft());
        } catch (Unreadable told) {
            throw unreadable(told.sentence());
        } catch (StackOverflowError tooDeep) {
            log.warn("An uploaded file of {} bytes is nested too deep", file.bytes());
            throw unreadable("这个文件的层次太深，读不了。请另存为文本再上传。");
        }
    }

    /** A report of another installation, which is in order or refused: it was not written by hand. */
    private static NewImport moved(Received file) throws Unreadable {
        var read = ReadReport.of(file.path(), file.name());
        var fault = StorableDraft.faults(read.draft()).stream().findFirst();
        if (fault.isPresent()) {
            var place = fault.get().path().stream().skip(1).collect(Collectors.joining("."));
            throw new Unreadable("“%s”：%s".formatted(place, fault.get().message()));
        }
        return kept(file, read.source(), read.draft());
    }

    private static NewImport kept(Received file, Source source, Draft draft) {
        return new NewImport(
                Keys.next(),
                file.name(),
                file.sha256(),
                source.format(),
                ImportJson.written(source),
                ImportJson.written(draft));
    }

    private static HttpRefusal unreadable(String sentence) {
        return new HttpRefusal(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
    }

    private static HttpRefusal busy() {
        return new HttpRefusal(HttpStatus.SERVICE_UNAVAILABLE, "正在读取的文件太多，请过一会儿再上传。");
    }
}
