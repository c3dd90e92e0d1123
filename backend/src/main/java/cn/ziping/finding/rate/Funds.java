package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The amounts of a passage with what they are, in reading order. */
final class Funds {
    private static final Pattern BRACKETS = Pattern.compile("（[^（）]{0,200}）");
    private static final Pattern PARTS = Pattern.compile("其中|包括|含(?!税)");
    /** 执行率95%，其中预算…，支出…: behind a rate it is what the rate is of. */
    private static final Pattern EXPLAINED = Pattern.compile("%，其中");
    /** Back from the parts to the whole. */
    private static final Pattern WHOLE =
            Pattern.compile("^(?:截[至止]|全年|本年|当年|年度|年末|累计|实际|全部|总|支出合计|执行|预算执行|资金(?:支付|执行|使用|支出)|支出|到位|资金到位)");

    private static final int FARTHEST = 1_000_000;

    private final List<Fund> all = new ArrayList<>();
    private int segment;
    private int sentences;

    private Funds() {}

    static List<Fund> of(List<Sentence> passage) {
        var funds = new Funds();
        passage.forEach(funds::read);
        return funds.all;
    }

    private void read(Sentence sentence) {
        sentences++;
        segment++;
        var at = 0;
        for (var quantity : sentence.quantities()) {
            segment += semicolons(sentence.text(), at, quantity.from());
            at = quantity.from();
            if (quantity.isMoney()) {
                add(sentence, quantity);
            }
        }
        segment += semicolons(sentence.text(), at, sentence.text().length());
    }

    private void add(Sentence sentence, Quantity quantity) {
        var list = Lists.of(sentence, quantity);
        var label = list == null ? Label.of(sentence, quantity) : list.label();
        all.add(new Fund(
                new Told(sentence, quantity),
                at(sentences, quantity),
                FundRole.of(label),
                Fund.owner(label),
                segment,
                list == null ? 0 : list.index(),
                isPart(sentence, quantity),
                year(sentence, quantity)));
    }

    /** In reading order over the sentences of a passage, which are counted from 1. */
    static int at(int sentence, Quantity quantity) {
        return sentence * FARTHEST + quantity.from();
    }

    static int semicolons(String text, int from, int to) {
        return (int)
                text.substring(from, to).chars().filter(sign -> sign == '；').count();
    }

    private static boolean isPart(Sentence sentence, Quantity quantity) {
        if (!PARTS.matcher(sentence.text()).find()) {
            return false;
        }
        var before = EXPLAINED
                .matcher(BRACKETS.matcher(sentence.text().substring(0, quantity.from()))
                        .replaceAll(""))
                .replaceAll("%，");
        if (!PARTS.matcher(before).find()) {
            return false;
        }
        var clause = before.substring(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1);
        return PARTS.matcher(clause).find() || !WHOLE.matcher(clause).find();
    }

    static int year(Sentence sentence, Quantity quantity) {
        return sentence.quantities(Kind.YEAR).stream()
                .filter(year -> year.from() < quantity.from())
                .reduce((first, last) -> last)
                .map(year -> year.value().intValue())
                .orElse(0);
    }
}
