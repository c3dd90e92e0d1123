package cn.ziping.importing;

import cn.ziping.platform.web.HttpRefusal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** The parts of an upload as they come in; {@link HttpRefusal} where they are too large or no parts at all. */
final class UploadBody {
    /** What stands around a file in a request. */
    static final long AROUND = 100_000;

    private static final Logger log = LoggerFactory.getLogger(UploadBody.class);
    private static final ResolvableType EVENTS = ResolvableType.forClass(PartEvent.class);

    /** What Reactor looks for in the context of a subscriber before it logs an error that came too late. */
    private static final String ON_ERROR_DROPPED = "reactor.onErrorDropped.local";

    private final PartEventHttpMessageReader reader = new PartEventHttpMessageReader();

    UploadBody() {
        reader.setMaxParts(20);
        reader.setMaxInMemorySize(64 * 1024);
    }

    Flux<PartEvent> events(ServerHttpRequest request) {
        Consumer<Throwable> toldTwice = UploadBody::dropped;
        return reader.read(EVENTS, new Counted(request), Map.of())
                .onErrorMap(UploadBody::isOfTheSender, broken -> broken())
                .contextWrite(context -> context.put(ON_ERROR_DROPPED, toldTwice));
    }

    /** Headers of a part that mean nothing are told by the framework as wrong arguments. */
    private static boolean isOfTheSender(Throwable fault) {
        return fault instanceof DecodingException || fault instanceof IllegalArgumentException;
    }

    /** The reader tells one fault of the body twice, to the part and to the whole. */
    private static void dropped(Throwable fault) {
        if (!isOfTheSender(fault) && !(fault instanceof HttpRefusal) && !(fault instanceof DataBufferLimitException)) {
            log.warn("An upload failed after it had ended", fault);
        }
    }

    static HttpRefusal broken() {
        return new HttpRefusal(HttpStatus.BAD_REQUEST, "上传的内容不完整或者格式不对，请再上传一次。");
    }

    /**
     * All of the body is counted: what stands before and between the parts is no less to read. Its pieces are copied to the
     * heap, where they need no giving back: the reader gives back those of a broken body while they are still being taken.
     */
    private static final class Counted extends ServerHttpRequestDecorator {
        Counted(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                var bytes = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    var piece = new byte[buffer.readableByteCount()];
                    buffer.read(piece);
                    DataBufferUtils.release(buffer);
                    if (bytes.addAndGet(piece.length) > Receiving.LARGEST + AROUND) {
                        sink.error(Receiving.tooLarge());
                    } else {
                        sink.next(DefaultDataBufferFactory.sharedInstance.wrap(piece));
                    }
                });
            });
        }
    }
}
