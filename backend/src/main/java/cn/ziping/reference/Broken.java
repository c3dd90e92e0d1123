package cn.ziping.reference;

/** A reference without a figure; the message is the sentence for whoever wrote it. */
final class Broken extends RuntimeException {
    Broken(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
