package cn.ziping.platform.start;

/** The server cannot start here. The message is one sentence for whoever started it: what is wrong and what to do. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String message) {
        super(message, null, false, false);
    }
}
