package cn.ziping.platform.graphql;

import graphql.execution.AbortExecutionException;
import java.util.Map;

/** A document that is refused for its size, form or way before anything is read; the engine answers it as an error. */
final class LimitExceeded extends AbortExecutionException {
    private final ErrorCode code;

    private LimitExceeded(ErrorCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    static LimitExceeded most(String what, int most) {
        return new LimitExceeded(ErrorCode.LIMIT_EXCEEDED, "%s最多 %,d，请分成几次请求。".formatted(what, most));
    }

    static LimitExceeded tooLong() {
        return new LimitExceeded(ErrorCode.LIMIT_EXCEEDED, "请求文档太长或嵌套太深，请把数据放进变量（variables），或分成几次请求。");
    }

    static LimitExceeded noStream() {
        return new LimitExceeded(
                ErrorCode.INVALID_REQUEST, "事件流（text/event-stream）只能用于订阅，没有做任何查询和修改，请改按 application/json 请求。");
    }

    static LimitExceeded circle() {
        return new LimitExceeded(ErrorCode.INVALID_REQUEST, "请求里的片段（fragment）互相引用成环，无法执行。");
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code.name());
    }

    /** Refusing must stay cheap, and nobody reads where in our code it happened. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
