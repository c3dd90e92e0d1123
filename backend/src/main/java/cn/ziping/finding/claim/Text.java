package cn.ziping.finding.claim;

import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.measure.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The prose of a report as sentences, in reading order; headings are sentences too. */
public final class Text {
    private static final String ENDS = "。！？\n";

    private final List<Sentence> sentences = new ArrayList<>();
    /** Where the sentences of each paragraph begin, and where the last one ends. */
    private final List<Integer> paragraphs = new ArrayList<>();

    private final Memo memo = new Memo();
    private List<Sentence> running = List.of();

    private Text() {}

    public static Text of(Subject subject) {
        var text = new Text();
        var paths = new java.util.HashMap<@Nullable UUID, List<String>>();
        var paragraph = 0;
        for (var writing : subject.prose()) {
            var path = paths.computeIfAbsent(writing.place().section(), subject::path);
            text.paragraphs.add(text.sentences.size());
            text.add(writing, path, paragraph++);
        }
        text.paragraphs.add(text.sentences.size());
        text.running = text.sentences.stream()
                .filter(sentence -> sentence.kind() == Writing.Kind.PARAGRAPH)
                .toList();
        return text;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** Those of paragraphs, without headings and rows of tables. */
    public List<Sentence> running() {
        return running;
    }

    /** The sentences of the same paragraph, in order. */
    public List<Sentence> paragraphOf(Sentence sentence) {
        var at = sentence.paragraph();
        return sentences.subList(paragraphs.get(at), paragraphs.get(at + 1));
    }

    /** The first sentence of the paragraph, heading or row behind its paragraph; null at the end. */
    public @Nullable Sentence next(Sentence sentence) {
        var at = paragraphs.get(sentence.paragraph() + 1);
        return at < sentences.size() ? sentences.get(at) : null;
    }

    /**
     * What rules work out of the whole text, worked out once for all of them. It depends on nothing but the subject, and
     * nobody changes it.
     */
    public <T> T once(Class<T> kind, Supplier<? extends T> working) {
        return memo.once(kind, working);
    }

    private void add(Writing writing, List<String> path, int paragraph) {
        var wording = Wording.of(writing.text());
        var text = wording.text();
        var from = 0;
        var depth = 0;
        for (var i = 0; i <= text.length(); i++) {
            var sign = i < text.length() ? text.charAt(i) : '。';
            depth += sign == '（' ? 1 : sign == '）' ? -1 : 0;
            if (i == text.length() || ENDS.indexOf(sign) >= 0 && depth <= 0) {
                if (i > from) {
                    sentences.add(new Sentence(writing, wording, from, i, path, paragraph));
                }
                from = i + 1;
                depth = 0;
            }
        }
    }
}
