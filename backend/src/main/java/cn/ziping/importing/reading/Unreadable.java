package cn.ziping.importing.reading;

/** A file that cannot be read; its message is one sentence in Chinese: what it is, and what to do. */
public final class Unreadable extends Exception {
    private final String sentence;

    public Unreadable(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
