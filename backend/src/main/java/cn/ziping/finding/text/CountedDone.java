package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A clause that claims that so many things were all done: 28处供水工程全部按时完工, 三个子项均如期建成.
 *
 * @param noun what is counted, as far as the sentence says
 */
record CountedDone(Sentence sentence, Quantity count, String noun, int from, int to) {
    private static final Pattern BEHIND = Pattern.compile(
            "^(?<noun>[一-龥]{0,14}?)，?(?:均|都|全部|全都|已全部|已均|已经全部|已)(?:已)?[^，；。：（）]{0,18}?(?:完工|完成|竣工|建成|交付|投入使用|投用|投产|通过验收|验收合格|办结|整改到位)(?!率|后|的|时|前|情况|\\d)");
    private static final Pattern NOUN_BEFORE = Pattern.compile("(?<noun>[一-龥]{2,8})(?:共|共计|合计)?$");
    private static final Pattern ABSOLUTE = Pattern.compile("均|都|全部|全都");
    private static final Pattern NOT_SAID = Pattern.compile(
            "确保|力争|要求|争取|保证|未能|没有|尚未|如果|不能|基本|应|须|需|将|拟|(?<!按)(?<!按照)(?<!按原)计划|目标是|是否|其中|个别|除|预计|其余|另外|有\\d");
    /** Parts of the one project that a report is about: any of them being late is one of these. */
    private static final Pattern OF_ONE =
            Pattern.compile("^(?:重点|建设|实施|支出|主要|预算|具体)?(?:子项目?|分项(?:工程)?|单项(?:工程)?|建设内容|标段|项目)(?:建设|任务|工程)?$");

    private static final Pattern LATE = Pattern.compile(
            "推迟|延期|逾期|滞后|延误|顺延|延迟|延后|超期|晚\\d+天|未完工|未完成|未竣工|未建成|未交付|未开工|尚未|未能|未按|未通过|未投入|未办结|未整改|停工|仍在|正在施工|正在建设|在建");
    private static final Pattern LATE_WORK = Pattern.compile(
            "(?:晚|延期|逾期|超期|推迟|延误|延迟|延后|滞后)了?(?:约|近)?\\d+(?:天|个月|日|个日历天)|(?:按期|按时|如期|及时)(?:完工|竣工|完成|交付)率(?:为|仅为|达到?|是|只有|仅)?[1-9]?\\d(?:\\.\\d+)?%");
    private static final Pattern IN_TIME = Pattern.compile("按时|按期|如期|及时|按计划|按合同|提前");
    private static final Pattern NO_LATE =
            Pattern.compile("防止|避免|杜绝|如果|如有|若|不得|严禁|风险|上年|去年|往年|无一|没有(?:推迟|延期|逾期)|未出现|未发生|因素|付款|支付|拨付");

    private static final Pattern AMONG = Pattern.compile("[^，；\\d]{0,14}(?:中|里|当中)，?(?:仅|只)?(?:有|完成)?");
    private static final Pattern PUNCTUAL = Pattern.compile(
            "^[^，；]{0,8}?(?:按期|按时|如期|于[^，；]{1,12}前|已|通过|完成)[^，；]{0,8}?(?:交付|完工|竣工|完成|验收|建成|投用|投入使用|投产|办结|合格)?$");

    /** 因延迟完工扣2分, 2个村延迟完工: words of delay right before the verb. */
    private static final Pattern DELAYED = Pattern.compile(
            "(?:(?<n>[1-9]\\d{0,4})(?<rest>[一-龥]{1,8}?)|因[^，；]{0,6}?)(?:延迟|推迟|延期|逾期|未(?:能)?(?:按时|按期|如期))(?:到[^，；]{1,12})?(?:完工|完成|竣工|建成|交付|通车|验收)");

    /** 部分基建项目进度滞后: of all of them some were late. */
    private static final Pattern SOME_LATE = Pattern.compile(
            "(?:部分|个别|少数|少量)[^，；：\\d]{0,10}?(?<noun>项目|工程|任务|工作)(?:建设|实施|推进|施工|完成)?(?:进度|进展|工期)?(?:较为?|相对|有所|存在|略|仍)?(?:滞后|延期|逾期|延误|未(?:能)?(?:按期|按时|如期|按计划)[^，；]{0,8}完[成工])");

    static List<CountedDone> in(Sentence sentence) {
        var found = new ArrayList<CountedDone>();
        if (!Setting.isTold(sentence) || Setting.isProblem(sentence)) {
            return found;
        }
        for (var quantity : sentence.quantities()) {
            if (!Counts.isWhole(quantity) || Counts.of(quantity) < 2) {
                continue;
            }
            var match = BEHIND.matcher(sentence.text().substring(quantity.to()));
            var from = sentence.clauseFrom(quantity.from());
            if (!match.find() || !ABSOLUTE.matcher(match.group()).find()) {
                continue;
            }
            var to = sentence.clauseTo(quantity.to() + match.end() - 1);
            if (NOT_SAID.matcher(sentence.text().substring(from, to)).find()) {
                continue;
            }
            found.add(
                    new CountedDone(sentence, quantity, noun(sentence, from, quantity, match.group("noun")), from, to));
        }
        return found;
    }

    private static String noun(Sentence sentence, int from, Quantity quantity, String behind) {
        var before = NOUN_BEFORE.matcher(sentence.text().substring(from, quantity.from()));
        return !behind.isEmpty() ? behind : before.find() ? before.group("noun") : "";
    }

    /** A clause of another sentence that says that some of them were not, or late. */
    Optional<String> against(Sentence other) {
        if (other == sentence || !Setting.isTold(other)) {
            return Optional.empty();
        }
        var delayed = delayed(other);
        if (delayed.isPresent()) {
            return delayed;
        }
        if (isSame(other)) {
            var some = someOf(other);
            if (some.isPresent()) {
                return some;
            }
        }
        var fewer = fewerLate(other);
        if (fewer.isPresent()) {
            return fewer;
        }
        var late = (isSame(other) ? LATE : OF_ONE.matcher(noun).matches() ? LATE_WORK : null);
        // What came late was done in the end.
        if (late == null
                || late == LATE_WORK
                        && !IN_TIME.matcher(sentence.text().substring(from, to)).find()) {
            return Optional.empty();
        }
        var match = late.matcher(other.text());
        while (match.find()) {
            var begin = other.clauseFrom(match.start());
            var end = other.clauseTo(match.end() - 1);
            var clause = other.text().substring(begin, end);
            if (!NO_LATE.matcher(clause).find() && (late == LATE_WORK || hasSome(other, begin, end))) {
                return Optional.of(other.excerpt(begin, end).strip());
            }
        }
        return Optional.empty();
    }

    /** 2个项目进度滞后, 部分项目进度滞后: wherever it stands, where what is counted has no narrower name. */
    private Optional<String> fewerLate(Sentence other) {
        if (!OF_ONE.matcher(noun).matches() && !noun.matches("(?:重点|民生|年度|主要)?(?:工程|任务|工作)(?:任务)?")) {
            return Optional.empty();
        }
        var what = noun.substring(noun.length() - 2);
        for (var one : other.quantities()) {
            var to = other.clauseTo(one.to());
            var behind = other.text().substring(one.to(), to);
            if (one.unit().equals(count.unit())
                    && one.value().compareTo(count.value()) < 0
                    && one.value().signum() > 0
                    && behind.startsWith(what)
                    && LATE.matcher(behind).find()
                    && !NO_LATE.matcher(other.text().substring(other.clauseFrom(one.from()), to))
                            .find()) {
                return Optional.of(
                        other.excerpt(other.clauseFrom(one.from()), to).strip());
            }
        }
        var some = SOME_LATE.matcher(other.text());
        if (some.find()
                && some.group("noun").equals(what)
                && !NO_LATE.matcher(other.text()).find()) {
            return Optional.of(other.excerpt(other.clauseFrom(some.start()), other.clauseTo(some.end() - 1))
                    .strip());
        }
        return Optional.empty();
    }

    /** In the same paragraph, or of fewer of the same things below the same headings: 2个村延迟完工. */
    private Optional<String> delayed(Sentence other) {
        var isNear = other.paragraph() == sentence.paragraph();
        if (!isNear && !other.path().equals(sentence.path())) {
            return Optional.empty();
        }
        var match = DELAYED.matcher(other.text());
        while (match.find()) {
            var rest = match.group("rest");
            var isOfThese = rest == null
                    ? isNear
                    : !noun.isEmpty()
                            && rest.startsWith(count.unit() + noun)
                            && new BigDecimal(match.group("n")).compareTo(count.value()) < 0;
            var from = other.clauseFrom(match.start());
            var to = other.clauseTo(match.end() - 1);
            if (isOfThese && !NO_LATE.matcher(other.text().substring(from, to)).find()) {
                return Optional.of(other.excerpt(from, to).strip());
            }
        }
        return Optional.empty();
    }

    /** 7所幼儿园中5所于8月25日前交付: fewer of them by the same day, or in the same manner. */
    private Optional<String> someOf(Sentence other) {
        var all = other.quantities();
        for (var i = 0; i + 1 < all.size(); i++) {
            var whole = all.get(i);
            var part = all.get(i + 1);
            var between = other.text().substring(whole.to(), part.from());
            var behind = other.text().substring(part.to(), other.clauseTo(part.to()));
            if (whole.unit().equals(count.unit())
                    && part.unit().equals(count.unit())
                    && whole.value().compareTo(count.value()) == 0
                    && part.value().compareTo(count.value()) < 0
                    && AMONG.matcher(between).matches()
                    && PUNCTUAL.matcher(behind).find()) {
                return Optional.of(other.excerpt(other.clauseFrom(whole.from()), other.clauseTo(part.to()))
                        .strip());
            }
        }
        return Optional.empty();
    }

    /** The other sentence counts the same things: 28处, 供水工程. */
    private boolean isSame(Sentence other) {
        return other.quantities().stream()
                .anyMatch(one -> one.unit().equals(count.unit())
                        && one.value().compareTo(count.value()) == 0
                        && (noun.length() < 2 || other.text().contains(noun.substring(noun.length() - 2))));
    }

    /** 2处因塌方推迟: fewer of the same unit in the clause. */
    private boolean hasSome(Sentence other, int from, int to) {
        return other.quantities().stream()
                .anyMatch(one -> one.from() >= from
                        && one.to() <= to
                        && one.unit().equals(count.unit())
                        && one.value().compareTo(count.value()) < 0);
    }
}
