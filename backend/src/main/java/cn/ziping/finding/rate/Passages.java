package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import java.util.ArrayList;
import java.util.List;

/** The running text by paragraphs: what belongs together stands in one. */
final class Passages {
    /** Longer ones are no sentences but lists without full stops; looking through them for pairs would take minutes. */
    private static final int MOST_QUANTITIES = 120;

    private static final int LONGEST = 5_000;
    private static final int MOST_SENTENCES = 30;

    private Passages() {}

    /** All of a text. */
    private record Short(List<Sentence> all) {}

    static List<Sentence> sentences(Text text) {
        return text.once(Short.class, () -> new Short(read(text))).all();
    }

    private static List<Sentence> read(Text text) {
        return text.running().stream()
                .filter(sentence -> sentence.text().length() <= LONGEST
                        && sentence.quantities().size() <= MOST_QUANTITIES)
                .toList();
    }

    static List<List<Sentence>> of(Text text) {
        var passages = new ArrayList<List<Sentence>>();
        var paragraph = -1;
        for (var sentence : sentences(text)) {
            if (sentence.paragraph() != paragraph
                    || passages.get(passages.size() - 1).size() >= MOST_SENTENCES) {
                passages.add(new ArrayList<>());
                paragraph = sentence.paragraph();
            }
            passages.get(passages.size() - 1).add(sentence);
        }
        return passages;
    }
}
