package cn.ziping.importing.reading;

/** A file that cannot be read; its message is one sentence in Chinese: what it is, and what to do. */
public final class Unreadable extends Exception {
    public Unreadable(String sentence) {
        super(sentence);
    }
}
