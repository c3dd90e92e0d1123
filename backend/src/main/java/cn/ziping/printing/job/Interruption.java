package cn.ziping.printing.job;

import io.r2dbc.spi.R2dbcException;

/** Why a job is not gone on with here, by no fault of what is printed. */
final class Interruption extends RuntimeException {
    enum Reason {
        /** It was cancelled, or another server has it. */
        LOST,
        /** This server stops. */
        STOPPING
    }

    private final Reason reason;

    Interruption(Reason reason) {
        super("Print job interrupted: " + reason, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Throws what is no fault of the pages, wherever in it a renderer has wrapped it. */
    static void throwIfIn(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof Interruption interruption) {
                throw interruption;
            }
            if (cause instanceof R2dbcException database) {
                throw database;
            }
        }
    }
}
