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

/** A list and its number behind it: 内设办公室、财务股、业务股，共4个股室. */
final class ItemsBefore implements Rule {
    private static final Pattern NOUN = Pattern.compile(
            "^(?:职能|内设|正股级|副科级|二级|下属|直属|行政|业务|事业|公益|预算|全额拨款)*(?:机构|股室|科室|处室|部门|单位|乡镇|镇|村|社区|街道|站所|中心|办公室|子?项目|股|科|室|局|所)(?:组成|构成|（|$|均|的)?");
    private static final Pattern SUM = Pattern.compile("，?(?:共计|共有|共|合计|总计|一共)$");
    private static final Pattern NOUN_BEFORE =
            Pattern.compile("(?:机构|股室|科室|处室|部门|单位|乡镇)(?:有|为|包括|是|：|设置){1,3}[^：；]{0,200}$");
    /** 镇党委、政府设置办公室、财务股: who does it is no item. */
    private static final Pattern VERB = Pattern.compile("^.{0,60}?(?:设置|设立|下设|内设|设有|下辖|管辖|覆盖|涉及|包括|由)");

    private static final Pattern PLACES = Pattern.compile("^(?:乡镇|镇|乡|村|行政村|社区|街道|县|区|园区)(?:$|组成|的|均)");
    private static final Pattern BARE_PLACES =
            Pattern.compile("(?:辖|管辖|覆盖|涉及|包括|由)(?:有)?(?<list>[一-龥]{2,4}(?:、[一-龥]{2,4}){2,20})$");

    private static final Pattern LED = Pattern.compile("(?:牵头|会同|联合|为主|主导|负责)[^；]{0,60}$");

    private static final int MOST = 40;

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A14);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.running(text)) {
            for (var quantity : sentence.quantities()) {
                if (Counts.isWhole(quantity) && Counts.of(quantity) > 1 && Counts.of(quantity) <= MOST) {
                    check(sentence, quantity, findings);
                }
            }
        }
    }

    private static void check(Sentence sentence, Quantity quantity, Consumer<Finding> findings) {
        var text = sentence.text();
        var noun = NOUN.matcher(text.substring(quantity.to(), sentence.clauseTo(quantity.to())));
        var sum = SUM.matcher(text.substring(0, quantity.from()));
        var isSum = sum.find();
        var end = isSum ? sum.start() : quantity.from();
        var isNamedBefore = isSum
                && sentence.clauseTo(quantity.to()) == quantity.to()
                && NOUN_BEFORE.matcher(text.substring(0, end)).find();
        if (!noun.find() && !isNamedBefore) {
            return;
        }
        if (PLACES.matcher(text.substring(quantity.to(), sentence.clauseTo(quantity.to())))
                        .find()
                && places(text.substring(sentence.clauseFrom(end), end), quantity)) {
            tell(sentence, quantity, end, placeCount(text.substring(sentence.clauseFrom(end), end)), findings);
            return;
        }
        var readings = readings(sentence, end);
        if (readings.isEmpty()) {
            return;
        }
        var first = readings.get(0);
        var number = Counts.of(quantity);
        // 财务科牵头，医务科、审计科参加: who leads is one of them.
        if (!first.areAlike()
                || LED.matcher(text.substring(0, end)).find()
                || readings.stream().anyMatch(reading -> reading.holds(number))) {
            return;
        }
        var listed = first.least() == first.most() ? String.valueOf(first.least()) : first.least() + "至" + first.most();
        tell(sentence, quantity, end, listed, findings);
    }

    /** 下辖东关、西关、南门五个社区: bare names of places, each short. */
    private static boolean places(String list, Quantity quantity) {
        var match = BARE_PLACES.matcher(list);
        if (!match.find()) {
            return false;
        }
        var count = Integer.parseInt(placeCount(list));
        var ands = match.group("list")
                .chars()
                .filter(sign -> "和及与".indexOf(sign) >= 0)
                .count();
        return Counts.of(quantity) < count || Counts.of(quantity) > count + ands;
    }

    private static String placeCount(String list) {
        var match = BARE_PLACES.matcher(list);
        return match.find() ? String.valueOf(match.group("list").split("、").length) : "0";
    }

    private static void tell(Sentence sentence, Quantity quantity, int end, String listed, Consumer<Finding> findings) {
        var written = sentence.excerpt(quantity.from(), quantity.to());
        findings.accept(Finding.of(
                Cards.A14,
                "文中写“%s”，前面列出的是%s%s，个数不一致，请核对后改正。".formatted(written, listed, quantity.unit()),
                listed + quantity.unit(),
                Counts.written(quantity),
                sentence.place(sentence.clauseFrom(end - 1), sentence.clauseTo(quantity.to()))));
    }

    /** The clause before the number, and with it those before it: a list may go over commas. */
    private static List<NamedItems> readings(Sentence sentence, int end) {
        var text = sentence.text();
        var readings = new ArrayList<NamedItems>();
        var from = end > 0 ? sentence.clauseFrom(end - 1) : 0;
        if (from >= end || text.substring(from, end).indexOf('、') < 0) {
            return List.of();
        }
        var behindOther = sentence.quantities().stream()
                .mapToInt(Quantity::to)
                .filter(to -> to <= end)
                .max()
                .orElse(0);
        from = Math.max(from, behindOther);
        var list = text.substring(from, end);
        var verb = VERB.matcher(list);
        if (verb.find()) {
            readings.add(NamedItems.of(list.substring(verb.end())));
        }
        readings.add(NamedItems.of(list));
        while (from > 0 && text.charAt(from - 1) != '：' && readings.size() < 8) {
            var earlier = sentence.clauseFrom(from - 2);
            if (!NamedItems.mayEnd(text.substring(earlier, from - 1))) {
                break;
            }
            from = earlier;
            readings.add(NamedItems.of(text.substring(from, end).replaceAll("[，；]", "、")));
            if (from < 2) {
                break;
            }
        }
        return readings;
    }
}
