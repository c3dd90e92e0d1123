package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 辖11个乡镇, and 14个乡镇中有3个, 14个乡镇均: a place or an office has as many parts wherever all of them are told of. */
final class PlacesAgain implements Rule {
    private static final String NOUN =
            "(?<noun>乡镇（街道）|镇街|乡镇|街道|社区|行政村|村（社区）|建制村|县（市、区）|县（区）|县区|区县|内设机构|内设科室|科室|股室|处室|下属单位|所属单位|二级单位|二级机构)";
    private static final Pattern HELD = Pattern.compile("(?:辖|下辖|管辖|辖区内?有|全[县市区镇乡]共?有|内设|下设|设有?|现有|共有)(?:共|有)?$");
    private static final Pattern NAMED = Pattern.compile("^" + NOUN + "(?=[，；、。（：]|和|及|$)");
    private static final Pattern ALL = Pattern.compile("^" + NOUN + "(?:均|全部|都|中，?有|中的|实现全|全覆盖)");
    private static final Pattern SOME =
            Pattern.compile("其中|前|后|另|其余|剩余|其他|抽|选|随机|涉及|对|在|试点|重点|达标|完成|的$|上述|以上|这$|该$|第|有$|等$|、$|余|除");

    private record Held(Sentence sentence, Quantity quantity, String noun) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A14);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var held = held(text);
        if (held.isEmpty()) {
            return;
        }
        for (var sentence : Readable.running(text)) {
            for (var quantity : sentence.quantities(Quantity.Kind.COUNT)) {
                var match = ALL.matcher(sentence.text().substring(quantity.to()));
                if (!Counts.isWhole(quantity) || !match.find() || isSome(sentence, quantity)) {
                    continue;
                }
                var same = held.stream()
                        .filter(one -> one.noun().equals(match.group("noun"))
                                && one.quantity().unit().equals(quantity.unit()))
                        .toList();
                // More than all is certain; fewer may be those that were told of before.
                if (same.size() == 1
                        && same.get(0).sentence().isBefore(sentence)
                        && same.get(0).quantity().value().compareTo(quantity.value()) < 0) {
                    tell(same.get(0), sentence, quantity, findings);
                }
            }
        }
    }

    private static List<Held> held(Text text) {
        var held = new ArrayList<Held>();
        for (var sentence : Readable.running(text)) {
            for (var quantity : sentence.quantities(Quantity.Kind.COUNT)) {
                var match = NAMED.matcher(sentence.text().substring(quantity.to()));
                if (Counts.isWhole(quantity)
                        && match.find()
                        && HELD.matcher(sentence.text().substring(0, quantity.from()))
                                .find()) {
                    held.add(new Held(sentence, quantity, match.group("noun")));
                }
            }
        }
        return held;
    }

    private static boolean isSome(Sentence sentence, Quantity quantity) {
        return SOME.matcher(sentence.text().substring(sentence.clauseFrom(quantity.from()), quantity.from()))
                .find();
    }

    private static void tell(Held held, Sentence sentence, Quantity quantity, Consumer<Finding> findings) {
        var first = Counts.written(held.quantity());
        var written = Counts.written(quantity);
        findings.accept(Finding.of(
                Cards.A14,
                "前面说%s有%s，这里写%s，请核对后统一。".formatted(held.noun(), first, written),
                first,
                written,
                sentence.clause(quantity)));
    }
}
