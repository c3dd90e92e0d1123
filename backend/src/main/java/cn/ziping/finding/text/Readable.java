package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import java.util.List;

/** Sentences that somebody wrote: a row of signs as long as a page is none, and would take too long to read. */
final class Readable {
    private static final int LONGEST = 4_000;
    private static final int MOST_QUANTITIES = 200;

    private Readable() {}

    /** Those of paragraphs. */
    static List<Sentence> running(Text text) {
        return text.once(Running.class, () -> new Running(read(text))).all();
    }

    private record Running(List<Sentence> all) {}

    private static List<Sentence> read(Text text) {
        return text.running().stream().filter(Readable::is).toList();
    }

    /** Those of paragraphs and headings. */
    static List<Sentence> all(Text text) {
        return text.sentences().stream().filter(Readable::is).toList();
    }

    private static boolean is(Sentence sentence) {
        return sentence.text().length() <= LONGEST && sentence.quantities().size() <= MOST_QUANTITIES;
    }
}
