package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Wholes of a rate that stand in other sentences: taken only where they give the rate but for a digit. */
record FarWholes(Text text, RateSurroundings around) {
    private static final Pattern WHOLE =
            Pattern.compile("支出|总|合计|预算|收入|编制|全年|计划|年初|目标|任务|共|应|原值|受理|接|发放|抽|检|现有|实有|在册|列入|纳入|下达|中标|合同|控制价");
    private static final int MOST_SENTENCES = 2_000;

    private static final Pattern STAFF = Pattern.compile("人员|在职|供养|编制");
    private static final Pattern IN_POST = Pattern.compile("在职|实有|在编|供养");
    private static final Pattern FAR_BASE =
            Pattern.compile("占(?:了)?(?<base>[\\u4e00-\\u9fff]{4,16}?)的?(?:比例|比重)?(?:为)?$");

    @Nullable
    RatePair fartherWhole(Quantity part) {
        for (var one : around.around()) {
            var clause = one.sentence()
                    .text()
                    .substring(
                            one.sentence().clauseFrom(one.quantity().from()),
                            one.quantity().from());
            var pair = WHOLE.matcher(clause).find() ? RatePair.of(new Told(around.sentence(), part), one) : null;
            if (pair != null && Slip.is(percent(), pair.rate())) {
                return pair;
            }
        }
        return null;
    }

    /** 在职人员控制率: of the staff and the posts that the sentences before it tell. */
    @Nullable
    RatePair ofStaff() {
        if (!around.rate().name().endsWith("控制")
                || !STAFF.matcher(around.rate().name()).find()) {
            return null;
        }
        var people = around.around().stream()
                .filter(one -> one.quantity().kind() == Kind.COUNT
                        && "人名".contains(one.quantity().unit()))
                .toList();
        var whole = people.stream().filter(one -> label(one).contains("编制")).findFirst();
        var part = people.stream()
                .filter(one -> IN_POST.matcher(label(one)).find() && !label(one).contains("编制"))
                .findFirst();
        var pair = whole.isEmpty() || part.isEmpty() ? null : RatePair.of(part.get(), whole.get());
        return pair != null && Slip.is(percent(), pair.rate()) ? pair : null;
    }

    private static String label(Told one) {
        return one.sentence()
                .text()
                .substring(
                        one.sentence().clauseFrom(one.quantity().from()),
                        one.quantity().from());
    }

    /** 占全年支出的30%: the amount with that name stands anywhere, and gives the rate but for a digit. */
    @Nullable
    RatePair ofFarBase() {
        var match = FAR_BASE.matcher(around.sentence().before(percent()));
        var before = around.before();
        if (before.isEmpty() || !match.find() || Passages.sentences(text).size() > MOST_SENTENCES) {
            return null;
        }
        var base = match.group("base");
        var part = new Told(around.sentence(), before.get(before.size() - 1));
        @Nullable RatePair found = null;
        for (var other : Passages.sentences(text)) {
            if (!other.text().contains(base)) {
                continue;
            }
            for (var quantity : other.quantities()) {
                var told = new Told(other, quantity);
                var pair = RatePair.isAmount(quantity) && label(told).contains(base) ? RatePair.of(part, told) : null;
                if (pair != null && pair.rate().fits(percent())) {
                    return null;
                }
                if (pair != null && Slip.is(percent(), pair.rate())) {
                    found = pair;
                }
            }
        }
        return found;
    }

    private Quantity percent() {
        return around.rate().percent();
    }
}
