package cn.ziping.finding.amount;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of posts and people in sentences with the kinds that they are made of: 编制73人，其中参公32人，事业41人. */
final class StaffSentences {
    private static final Set<String> UNITS = Set.of("人", "名", "个", "位", "");
    private static final Pattern OPENING = Pattern.compile("其中|包括|包含|分别|含|分为|由|：");
    private static final Pattern PARTIAL = Pattern.compile("主要|部分|等(?!级)|另|不含|除|此外");
    private static final Pattern BESIDE = Pattern.compile("^[；，](?:另|此外|除此)");
    private static final Pattern TOGETHER = Pattern.compile("共|合计|总计|总人数|总数");
    private static final Pattern OUTSIDE = Pattern.compile("退休|离休|遗属|聘|临时|编外|合同|派遣|借调|雇员|公益|购买|见习|其他");
    private static final Pattern ABOUT_STAFF = Pattern.compile("编制|实有|在编|在职|在岗|人员|职工|编\\d|制");

    private final Consumer<Finding> findings;

    private @Nullable Sentence sentence;
    private @Nullable Quantity total;
    private @Nullable Sentence totalSentence;
    private String totalLead = "";
    private boolean isOfPosts;
    private boolean isOpened;
    private boolean isPartial;
    /** Kinds of the total that is open, or those that no total was told of yet. */
    private final List<Quantity> parts = new ArrayList<>();

    private final List<String> leads = new ArrayList<>();

    StaffSentences(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void read(Text text) {
        var paragraph = -1;
        for (var one : text.running()) {
            if (one.paragraph() != paragraph) {
                close();
                paragraph = one.paragraph();
            }
            if (ABOUT_STAFF.matcher(one.text()).find()) {
                read(one);
            } else {
                close();
            }
        }
        close();
    }

    private void read(Sentence one) {
        // A total may wait for its kinds in the next sentence, but kinds end with theirs.
        if (!parts.isEmpty()) {
            close();
        }
        sentence = one;
        var skipTo = -1;
        for (var quantity : one.quantities()) {
            if (quantity.from() < skipTo) {
                continue;
            }
            var lead = one.before(quantity);
            if (isNested(lead)) {
                var end = one.text().indexOf('）', quantity.to());
                skipTo = end < 0 ? one.text().length() : end;
                continue;
            }
            take(quantity, lead);
        }
        if (!parts.isEmpty()) {
            close();
        }
    }

    /** A bracket behind a kind tells of that kind: 行政编制10人（其中机关后勤2人）. */
    private boolean isNested(String lead) {
        return !parts.isEmpty() && lead.indexOf('（') >= 0 && lead.indexOf('）') < lead.indexOf('（');
    }

    private void take(Quantity quantity, String lead) {
        var isPeople = (quantity.kind() == Kind.COUNT || quantity.kind() == Kind.BARE)
                && UNITS.contains(quantity.unit())
                && quantity.value().scale() <= 0;
        if (!isPeople || !quantity.isExact()) {
            if (quantity.kind() != Kind.YEAR) {
                close();
            }
            return;
        }
        var isOpening = OPENING.matcher(lead).find();
        var kind = StaffKinds.of(lead);
        // 其中在编40人: a number of people within another one is a kind of it.
        if (kind == StaffKinds.PEOPLE && total != null && isOpening && lead.contains("其中")) {
            kind = StaffKinds.KIND;
        }
        if (kind == StaffKinds.PEOPLE
                && total != null
                && isOpened
                && !parts.isEmpty()
                && lead.matches("[、，和及]?(?:在编|在职|在岗|非在编).{0,6}")) {
            kind = StaffKinds.KIND;
        }
        var isListed = total != null && isOpened && !parts.isEmpty() && isNext(lead, kind);
        switch (isListed ? StaffKinds.KIND : kind) {
            case POSTS, PEOPLE -> total(quantity, lead, kind == StaffKinds.POSTS);
            case KIND -> part(quantity, lead, isOpening);
            default -> close();
        }
    }

    /** 、执法辅助人员37人 goes on with the list, whatever they are called. */
    private static boolean isNext(String lead, StaffKinds kind) {
        return lead.matches("[、，和及与]|以及")
                || kind == StaffKinds.PEOPLE && lead.matches("(?:、|和|及|以及)(?!实有|现有|在[职编岗]|年末)[\\p{IsHan}]{2,10}");
    }

    private void total(Quantity quantity, String lead, boolean isOfPosts) {
        if (total == null && parts.size() >= 2 && TOGETHER.matcher(lead).find() && !isOfPosts && arePeople()) {
            tell(quantity, parts, false);
            parts.clear();
            leads.clear();
            return;
        }
        close();
        total = quantity;
        totalSentence = sentence;
        totalLead = lead;
        this.isOfPosts = isOfPosts;
        isPartial = false;
    }

    private boolean arePeople() {
        return leads.stream().noneMatch(lead -> lead.contains("编制"));
    }

    private void part(Quantity quantity, String lead, boolean isOpening) {
        if (!parts.isEmpty() && BESIDE.matcher(lead).find()) {
            // ；另有退休人员23人: the list before it has ended.
            close();
            return;
        }
        if (!parts.isEmpty() && lead.contains("其中")) {
            // 其中 behind a kind: what follows is within it.
            var whole = parts.get(parts.size() - 1);
            var wholeLead = leads.get(leads.size() - 1);
            close();
            total = whole;
            totalSentence = sentence;
            totalLead = wholeLead;
        }
        if (total != null && parts.isEmpty()) {
            isOpened = isOpening || lead.startsWith("（");
        }
        if (total != null && !isOpened && isBeside(lead)) {
            beside(total);
        }
        isPartial |= PARTIAL.matcher(lead).find();
        parts.add(quantity);
        leads.add(lead);
    }

    /** Without 其中 people in posts are no kinds of posts, and the retired none of those who work. */
    private boolean isBeside(String lead) {
        var isOfOther = totalSentence == sentence && isOfPosts != lead.contains("编");
        return isOfOther
                || OUTSIDE.matcher(lead).find() && !TOGETHER.matcher(totalLead).find();
    }

    /** 在编14人，聘用8人，实有共22人: the first number is a kind of what may be told behind it. */
    private void beside(Quantity first) {
        var isKind = parts.isEmpty() && !isOfPosts && totalSentence == sentence;
        var lead = totalLead;
        close();
        if (isKind) {
            parts.add(first);
            leads.add(lead);
        }
    }

    private void close() {
        if (total != null && !parts.isEmpty() && !isPartial && totalSentence == sentence | parts.size() > 1) {
            tell(total, parts, true);
        }
        forget();
    }

    private void forget() {
        total = null;
        parts.clear();
        leads.clear();
        isOpened = false;
        isPartial = false;
    }

    private void tell(Quantity whole, List<Quantity> kinds, boolean isBefore) {
        var at = isBefore ? totalSentence : sentence;
        var sum = BigDecimal.ZERO;
        var count = 0;
        for (var kind : kinds) {
            sum = sum.add(kind.value());
            count++;
            // What follows kinds that are all is counted beside them, unless the list just goes on.
            if (count > 1 && sum.compareTo(whole.value()) == 0 && !(isOpened && isListed(count))) {
                return;
            }
        }
        var isMore = sum.compareTo(whole.value()) > 0;
        if (at == null || sum.compareTo(whole.value()) == 0 || count < 2 && !(isMore && isOpened)) {
            return;
        }
        var first = isBefore ? whole : kinds.get(0);
        var last = isBefore ? kinds.get(kinds.size() - 1) : whole;
        var place = at == sentence || sentence == null ? at.clauses(first, last) : at.clauses(first, sentence, last);
        var message = "人数合计%s，各类相加为%s，请核对后改正。".formatted(shown(whole, whole.value()), shown(whole, sum));
        findings.accept(Finding.of(StaffRule.CARD, message, shown(whole, sum), shown(whole, whole.value()), place));
    }

    /** 、工勤人员2人 goes on with the kinds before it. */
    private boolean isListed(int next) {
        return next < leads.size()
                && leads.get(next).startsWith("、")
                && !OUTSIDE.matcher(leads.get(next)).find();
    }

    private static String shown(Quantity whole, BigDecimal value) {
        return Amounts.plain(value) + (whole.unit().isEmpty() ? "人" : whole.unit());
    }
}
