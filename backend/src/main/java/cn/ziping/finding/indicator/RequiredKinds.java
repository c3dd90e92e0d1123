package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kinds of indicators that every set has; only of stored reports, for a document may show a part. */
final class RequiredKinds implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I01",
            Severity.WARN,
            "指标类型齐全：数量、质量、时效、效益、满意度",
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十条及自评表：产出指标分数量、质量、时效、成本，另有效益和满意度指标",
            "项目只有数量指标和成本指标，没有质量、时效、效益和满意度指标",
            "补上缺少的指标；确实不适用的，在文中说明理由");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Fewer are a set that is still being written. */
    private static final int LEAST = 3;

    private static final Pattern NOT_APPLICABLE = Pattern.compile("不适用|不涉及|无此项|未设|不设|没有设|无直接|无服务对象|无法");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        if (rows.isDocument()) {
            return;
        }
        for (var owner : rows.owners(rows.all())) {
            // Places with a framework of their own (履职效能, 预算编制) have other kinds.
            if (owner.size() >= LEAST && owner.stream().anyMatch(row -> row.isOf("产出"))) {
                tell(rows, owner, findings);
            }
        }
    }

    private static void tell(Rows rows, List<Row> owner, Consumer<Finding> findings) {
        var missing = Stream.of("数量", "质量", "时效", "效益", "满意度")
                .filter(kind -> owner.stream().noneMatch(row -> row.isOf(kind) || isNamed(row, kind)))
                .filter(kind -> !isDeclared(rows, kind))
                .toList();
        if (!missing.isEmpty()) {
            var first = owner.get(0);
            var what = String.join("、", missing);
            findings.accept(Finding.of(
                    CARD,
                    "%s没有%s指标，请补充；不适用的请说明理由。".formatted(rows.ownerName(first), what),
                    what + "指标",
                    "缺少",
                    first.owner() == null ? Place.ofReport("indicators", null) : first.at("level2", null)));
        }
    }

    private static boolean isNamed(Row row, String kind) {
        return kind.equals("满意度") && row.name().contains("满意");
    }

    private static boolean isDeclared(Rows rows, String kind) {
        return rows.text().once(Declared.class, () -> declared(rows.text())).sentences.stream()
                .anyMatch(sentence -> sentence.text().contains(kind));
    }

    /** Sentences that call something not applicable. */
    private record Declared(List<Sentence> sentences) {}

    private static Declared declared(Text text) {
        return new Declared(text.sentences().stream()
                .filter(sentence -> NOT_APPLICABLE.matcher(sentence.text()).find())
                .toList());
    }
}
