package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.indicator.Indicator;
import cn.ziping.measure.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a report that stand for themselves: rows that only state the total of rows below them are left out.
 *
 * @param all in the report's order
 * @param formRows those whose form may be judged: all that are stored; of a document only what stood in a form, for a
 *     row that was gathered from sentences has the name and the value that the reading gave it
 */
record Rows(Subject subject, Text text, List<Row> all, List<Row> formRows) {
    /** Head of a column that reasons stand in. */
    private static final Pattern REASONS =
            Pattern.compile("(?:偏差|偏离|未完成|扣分|失分|差异)[^\\t|]{0,8}(?:原因|分析|说明|措施)|原因(?:分析|说明|及)|改进措施");

    /** As many of one kind are told one by one. */
    private static final int FEW = 3;

    /** No report tells of more losses in sentences. */
    private static final int MOST_LOSSES = 400;

    static Rows of(Subject subject, Text text) {
        var groups = new HashSet<List<@Nullable Object>>();
        for (var row : subject.indicators()) {
            if (row.level2() != null) {
                groups.add(key(row, null));
            }
            if (row.level3() != null) {
                groups.add(key(row, row.level2()));
                groups.add(key(row, null));
            }
        }
        var leaves = new ArrayList<Row>();
        for (var row : subject.indicators()) {
            if (row.level3() != null || !groups.contains(key(row, row.level2()))) {
                leaves.add(Row.of(row));
            }
        }
        var sentences = subject.isDocument() ? text.running() : List.<Sentence>of();
        var form = leaves.stream()
                .filter(row -> !subject.isDocument() || row.isOfForm() && !isIn(sentences, row))
                .toList();
        return new Rows(subject, text, List.copyOf(leaves), form);
    }

    private static List<@Nullable Object> key(Indicator row, @Nullable String level2) {
        var key = new ArrayList<@Nullable Object>();
        key.add(row.projectId());
        key.add(row.level1());
        key.add(level2);
        return key;
    }

    boolean isDocument() {
        return subject.isDocument();
    }

    /** A document's table may have no column for reasons: then they are told elsewhere. */
    boolean asksForReasons() {
        var losses = text.running().stream()
                .map(Sentence::text)
                .filter(words -> words.indexOf('扣') >= 0 && words.indexOf('分') >= 0)
                .limit(MOST_LOSSES)
                .toList();
        return !isDocument()
                || all.stream().anyMatch(row -> !row.reason().isEmpty() && !isTold(row.reason(), losses))
                || subject.writings().stream()
                        .anyMatch(writing -> writing.kind() == Writing.Kind.TABLE_ROW
                                && REASONS.matcher(writing.text()).find());
    }

    /** 扣0.19分，主要是美术馆闭馆: told in a sentence, which is no column of reasons. */
    private static boolean isTold(String reason, List<String> losses) {
        var plain = Wording.of(reason).text();
        return losses.stream().anyMatch(words -> words.indexOf(plain) > 0);
    }

    /** Read out of a sentence of a document, where rules over sentences read it as well. */
    boolean isOfSentence(Row row) {
        return isDocument() && isIn(text.running(), row);
    }

    private static boolean isIn(List<Sentence> sentences, Row row) {
        return row.row().weight() == null
                && sentences.stream()
                        .anyMatch(sentence -> sentence.text().contains(row.target())
                                && sentence.text().contains(row.actual()));
    }

    /** Rows by project; those of the report itself by null. */
    List<List<Row>> owners(List<Row> rows) {
        var owners = new LinkedHashMap<@Nullable UUID, List<Row>>();
        rows.forEach(row ->
                owners.computeIfAbsent(row.owner(), id -> new ArrayList<>()).add(row));
        return List.copyOf(owners.values());
    }

    /** Whether one of the texts holds it. */
    boolean anyText(Predicate<String> test) {
        return subject.prose().stream().anyMatch(writing -> test.test(writing.text()));
    }

    /** Owner as a message begins with it: empty for the report's own indicators. */
    String ownerName(Row row) {
        return subject.project(row.owner())
                .map(project -> "“" + project.name().strip() + "”项目")
                .orElse("");
    }

    /** Tells the first few of one kind, and of the rest only how many they are. */
    static void few(List<Finding> found, String what, Consumer<Finding> findings) {
        found.stream().limit(FEW).forEach(findings);
        if (found.size() > FEW) {
            var first = Objects.requireNonNull(found.get(FEW));
            var rest = found.size() - FEW;
            findings.accept(new Finding(
                    first.rule(),
                    first.severity(),
                    "另有%d项指标%s，请一并检查。".formatted(rest, what),
                    null,
                    rest + "项",
                    first.place(),
                    null));
        }
    }
}
