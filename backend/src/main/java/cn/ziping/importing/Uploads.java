package cn.ziping.importing;

import cn.ziping.importing.Imports.NewImport;
import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.mapping.OutlineChoice;
import cn.ziping.importing.mapping.SectionMapping;
import cn.ziping.importing.outline.KnownOutline;
import cn.ziping.importing.reading.SourceReader;
import cn.ziping.importing.reading.Unreadable;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.transfer.ReadReport;
import cn.ziping.importing.understanding.Understanding;
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

    /** A report has a hundred thousand characters; whatever is longer than this is none. */
    private static final long MOST_CHARACTERS = 1_500_000;

    /** As long as the text of a section may be: nobody could keep a longer paragraph. */
    private static final int LONGEST_PARAGRAPH = 100_000;

    private static final int MOST_BLOCKS = 15_000;

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

    private static KnownOutline known(Template template) {
        return new KnownOutline(
                template.code(),
                template.kind(),
                template.outline().stream()
                        .map(section ->
                                new KnownOutline.KnownHeading(section.key(), section.level(), section.heading()))
                        .toList());
    }

    /** Blocks its thread. Written to JSON here as well: that takes its time, too. */
    private static NewImport understood(Received file, List<Template> templates) {
        try {
            if (file.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
                return moved(file);
            }
            var source = CleanSource.of(SourceReader.read(file.path(), file.name()));
            if (source.blocks().size() > MOST_BLOCKS || CleanSource.length(source.blocks()) > MOST_CHARACTERS) {
                throw unreadable("这个文件太长，不像一份报告。请只保留自评报告的部分再上传。");
            }
            if (CleanSource.longest(source.blocks()) > LONGEST_PARAGRAPH) {
                throw unreadable("文件里有一段文字超过十万字，不像一份报告。请检查内容，分段后再上传。");
            }
            return kept(file, source, draft(source, templates));
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

    /** A fault of ours must not keep anybody from their text. */
    private static Draft draft(Source source, List<Template> templates) {
        try {
            var known = templates.stream().map(Uploads::known).toList();
            return mapped(Understanding.understand(source, known), templates);
        } catch (RuntimeException fault) {
            log.error(
                    "A document of {} blocks was not understood",
                    source.blocks().size(),
                    fault);
            return PlainDraft.of(source);
        }
    }

    /** Mapped to the outline that it follows most, if it follows any. */
    private static Draft mapped(Draft draft, List<Template> templates) {
        return OutlineChoice.of(draft.sections(), draft.kind(), templates)
                .map(template -> Correction.withSections(
                        draft, template.code(), SectionMapping.map(draft.sections(), template.outline())))
                .orElse(draft);
    }

    private static HttpRefusal unreadable(String sentence) {
        return new HttpRefusal(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
    }

    private static HttpRefusal busy() {
        return new HttpRefusal(HttpStatus.SERVICE_UNAVAILABLE, "正在读取的文件太多，请过一会儿再上传。");
    }
}
