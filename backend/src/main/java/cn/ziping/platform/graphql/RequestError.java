package cn.ziping.platform.graphql;

/** A request that cannot be answered for what it asks. The message is a Chinese sentence for whoever sent it. */
public final class RequestError extends RuntimeException {
    private final ErrorCode code;
    private final String sentence;

    public RequestError(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.sentence = message;
    }

    public String sentence() {
        return sentence;
    }

    public ErrorCode code() {
        return code;
    }
}
