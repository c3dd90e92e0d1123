package cn.ziping.importing.reading;

import java.time.Duration;

/**
 * How long a document may be read, asked between its blocks. It ends a reading whose time is over, and one whose
 * thread was interrupted because nobody waits for it any more.
 */
final class Bounds {
    static final String TOO_COMPLEX = "文件太复杂，30 秒内没有读完，请删去多余的内容或拆成几个文件后再上传。";

    private final long end;

    private Bounds(long end) {
        this.end = end;
    }

    static Bounds in(Duration time) {
        return new Bounds(System.nanoTime() + time.toNanos());
    }

    long nanosLeft() {
        return end - System.nanoTime();
    }

    /** For code that is called by readers of formats, which hold on to checked errors. */
    void checkWithin() {
        if (Thread.currentThread().isInterrupted() || nanosLeft() < 0) {
            throw new IllegalStateException(TOO_COMPLEX);
        }
    }

    void check() throws Unreadable {
        if (Thread.currentThread().isInterrupted() || nanosLeft() < 0) {
            throw new Unreadable(TOO_COMPLEX);
        }
    }
}
