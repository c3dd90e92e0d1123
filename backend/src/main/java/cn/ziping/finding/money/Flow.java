package cn.ziping.finding.money;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The amounts of a paragraph in order; lines that go on where the one before ended are one paragraph. */
record Flow(List<Sentence> sentences, List<Amount> amounts) {
    private static final String GOES_ON = "，；：、";
    private static final int MOST = 1000;

    static List<Flow> of(Text text, int year) {
        var flows = new ArrayList<Flow>();
        var sentences = new ArrayList<Sentence>();
        for (var sentence : text.sentences()) {
            if (sentence.kind() == Writing.Kind.TABLE_ROW) {
                continue;
            }
            if (!sentences.isEmpty() && !isOneParagraph(sentences.get(sentences.size() - 1), sentence)) {
                flows.add(of(sentences, year));
                sentences = new ArrayList<>();
            }
            sentences.add(sentence);
        }
        flows.add(of(sentences, year));
        return flows.stream().filter(flow -> !flow.amounts().isEmpty()).toList();
    }

    private static Flow of(List<Sentence> sentences, int year) {
        var amounts = new ArrayList<Amount>();
        for (var sentence : sentences) {
            if (amounts.size() < MOST) {
                amounts.addAll(Amounts.of(sentence, year));
            }
        }
        return new Flow(List.copyOf(sentences), List.copyOf(amounts));
    }

    private static boolean isOneParagraph(Sentence before, Sentence next) {
        if (before.paragraph() == next.paragraph()) {
            return true;
        }
        var last = before.text().charAt(before.text().length() - 1);
        return before.kind() == next.kind()
                && Objects.equals(before.place().section(), next.place().section())
                && (GOES_ON.indexOf(last) >= 0 || next.text().startsWith("其中"));
    }

    /** The words between the amount at this place and the one at another behind it, with the full stops. */
    String between(int one, int other) {
        var first = amounts.get(one);
        var last = amounts.get(other);
        if (first.isOfSameSentence(last)) {
            return first.sentence()
                    .text()
                    .substring(first.quantity().to(), last.quantity().from());
        }
        var words = new StringBuilder(
                first.sentence().text().substring(first.quantity().to()));
        var at = sentences.indexOf(first.sentence()) + 1;
        while (at < sentences.size() && sentences.get(at) != last.sentence()) {
            words.append('。').append(sentences.get(at).text());
            at++;
        }
        // A line break behind a comma or a semicolon is no full stop.
        var isOpen = !words.isEmpty() && GOES_ON.indexOf(words.charAt(words.length() - 1)) >= 0;
        return words
                + (isOpen ? "" : "。")
                + last.sentence().text().substring(0, last.quantity().from());
    }

    /** The words behind an amount up to the next one or to the end of its sentence. */
    String behind(int index) {
        var amount = amounts.get(index);
        var text = amount.sentence().text();
        var isLast = index + 1 >= amounts.size() || !amounts.get(index + 1).isOfSameSentence(amount);
        var end = isLast ? text.length() : amounts.get(index + 1).quantity().from();
        return text.substring(amount.quantity().to(), end);
    }
}
