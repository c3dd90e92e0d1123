package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A09: a rate of things counted: 18个项目中12个完工，完工率67%. */
final class CountRates implements Rule {
    private static final Pattern RATE = Pattern.compile(
            "(?<root>[\\u4e00-\\u9fff]{2,8})(?:率|比例)(?:已|均|也|仅)?(?:为|达到?了?|是|：|约)?$|(?:完成|占)了?(?:年度|全年|年初)?(?:的)?(?:目标|计划|任务)(?:任务|数|量|总数)?的?(?:比例)?(?:为)?$");
    /** Rates of other things than of the counts before them. */
    private static final Pattern OTHER_RATE = Pattern.compile(
            "执行|支付|支出|到位|增长|下降|利|税|满意|知晓|支持|使用|利用|发生|投诉|死亡|贡献|折旧|失业|入学|升学|回报|毛|增|降|覆盖|自给|机械化|绿化|普及|占比|出租|入住");

    private static final Pattern WHOLE = Pattern.compile(
            "计划|目标|任务|应|共|总|列入|纳入|抽[检查样测]|发放|发出|受理|登记|全[县市区镇村乡]|需|原定|现有|接到|接收|排查|下达|设定|设置|参加|报名|收到|检查|检测|立案|涉及|签约|报审|申报|合同|发现");
    private static final Pattern PART = Pattern.compile(
            "完成|实际|已|其中|合格|竣工|完工|开工|达标|通过|收回|回收|办结|就业|参保|整改|投产|优良|化解|结案|到岗|取得|成功|验收|实现|及时|有效|按时|新开|实[检到收查发]");
    private static final Pattern NOT_OF_NOW =
            Pattern.compile("目标[^，完]{0,6}率|计划[^，完]{0,6}率|要求|应达|力争|确保|预计|上年|去年|同期|不低于|高于|低于|较|同比");

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A09);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Passages.sentences(text)) {
            sentence.quantities(Kind.PERCENT).stream()
                    .filter(Quantity::isExact)
                    .map(percent -> check(sentence, percent))
                    .filter(Objects::nonNull)
                    .forEach(findings);
        }
    }

    private static @Nullable Finding check(Sentence sentence, Quantity percent) {
        var clause = sentence.text().substring(sentence.clauseFrom(percent.from()), percent.from());
        var match = RATE.matcher(sentence.before(percent));
        if (!match.find() || NOT_OF_NOW.matcher(clause).find()) {
            return null;
        }
        var root = match.group("root");
        var isPlan = root == null;
        if (!isPlan && OTHER_RATE.matcher(root).find()) {
            return null;
        }
        var counts = counts(sentence, percent);
        if (counts.size() < 2) {
            return null;
        }
        var part = counts.get(counts.size() - 1);
        var whole = counts.get(counts.size() - 2);
        var isWhole = WHOLE.matcher(words(sentence, whole)).find()
                || behind(sentence, whole).matches(".{0,14}(?:中|其中)[，有，]{0,2}");
        var isPart = PART.matcher(words(sentence, part)).find()
                || sentence.behind(part).matches("^[^，；]{0,12}(?:完工|竣工|合格|开工|达标|投产|通过|完成|办结|整改|验收|优良|就业|就业人员)[^；]*");
        var isTogether = isWhole && isPart && (counts.size() == 2 || isAdjacent(sentence, whole, part));
        // More was done than the last of a list: then all of the list is the whole, which RateSlips adds up.
        var isOfList = counts.size() > 2 && part.value().compareTo(whole.value()) > 0;
        if (!isTogether || isOfList || anyFits(counts, percent)) {
            return null;
        }
        return finding(sentence, percent, part, whole);
    }

    /** Same unit, exact, in the segment of the rate and behind the rate before it. */
    private static List<Quantity> counts(Sentence sentence, Quantity percent) {
        var from = sentence.text().lastIndexOf('；', percent.from()) + 1;
        var counts = new ArrayList<Quantity>();
        for (var one : sentence.quantities()) {
            if (one.to() > percent.from()) {
                break;
            }
            if (one.from() >= from && one.isPercent()) {
                counts.clear();
            } else if (one.from() >= from && (one.kind() == Kind.COUNT || one.isMoney())) {
                counts.add(one);
            }
        }
        if (counts.isEmpty()) {
            return counts;
        }
        var last = counts.get(counts.size() - 1);
        return counts.stream()
                .filter(one -> one.kind() == last.kind()
                        && (one.isMoney() || one.unit().equals(last.unit()))
                        && one.isExact())
                .toList();
    }

    private static String words(Sentence sentence, Quantity quantity) {
        var from = sentence.clauseFrom(quantity.from());
        return sentence.text().substring(Math.max(from, quantity.from() - 16), quantity.from());
    }

    private static String behind(Sentence sentence, Quantity quantity) {
        return sentence.behind(quantity);
    }

    private static boolean isAdjacent(Sentence sentence, Quantity whole, Quantity part) {
        return sentence.quantities().indexOf(part) - sentence.quantities().indexOf(whole) == 1;
    }

    private static boolean anyFits(List<Quantity> counts, Quantity percent) {
        for (var part : counts) {
            for (var whole : counts) {
                if (part != whole
                        && whole.value().signum() > 0
                        && Range.of(part).percentOf(Range.of(whole)).fits(percent)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Finding finding(Sentence sentence, Quantity percent, Quantity part, Quantity whole) {
        if (whole.value().signum() <= 0) {
            return null;
        }
        var told = new Told(sentence, percent);
        var is = new Told(sentence, part);
        var of = new Told(sentence, whole);
        var rate = Range.of(part).percentOf(Range.of(whole)).like(percent) + "%";
        var message = "比率应为%s（%s÷%s），文中写的是%s，请核对后改正。".formatted(rate, is.written(), of.written(), told.written());
        return Finding.of(RateCards.A09, message, rate, told.written(), Rates.place(told, is, of))
                .with(new Fix(told.written(), rate));
    }
}
