package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import java.util.regex.Pattern;

/**
 * An amount of money in a passage with what it is.
 *
 * @param at where it stands in the passage
 * @param owner what it is the budget or the spending of, as far as its words say: 三公, 公用; often nothing
 * @param segment which piece between semicolons and full stops of the passage
 * @param index its place in a list with 分别, from 1; 0 of no list
 * @param isPart whether it stands behind 其中
 * @param year told before it in its sentence, 0 for none
 */
record Fund(Told told, int at, FundRole role, String owner, int segment, int index, boolean isPart, int year) {
    /** What does not say whose the money is. */
    private static final Pattern NO_OWNER = Pattern.compile(
            "预算|支出|执行|决算|到位|安排|批复|核定|资金|经费|全年|本年度?|当年|年度|年初|年末|财政|实际|累计|截至|截止|调整后?|追加后?|完成|使用|支付|列支|总额|合计|总|数|共|已|的|年|部门|单位|我局|我单位|我委|其中|金额|额|下达|拨付|投入|[初底末月日前期]|以来|目前|和|及|该|本|均|占|上述|以上|共计|为|总体|整体|专项|各类|各级|实施|组织");

    static String owner(Label label) {
        return NO_OWNER.matcher(label.core()).replaceAll("");
    }

    /** Some of the money, named: no budget without a name is meant to be its own. */
    private static final Pattern SOME = Pattern.compile(
            "基本|人员|公用|三公|中央|省|市|县|区|乡|镇|上级|本级|一般公共|基金|国有资本|接待|因公|公车|公务|培训|会议|其他|自筹|债券|工资|福利|商品|资本性|购置|配套");

    Quantity quantity() {
        return told.quantity();
    }

    boolean isExact() {
        return quantity().isExact();
    }

    /** Whether both may speak of the same money. */
    boolean goesWith(Fund other) {
        var sameOwner =
                owner.isEmpty() || other.owner.isEmpty() || owner.contains(other.owner) || other.owner.contains(owner);
        var sameYear = year == 0 || other.year == 0 || year == other.year;
        return sameOwner && sameYear && index == other.index;
    }

    /** Whether this, spent or come in, is only some of what a budget without a name, or of another segment, is for. */
    boolean isSomeOf(Fund budget) {
        return !owner.isEmpty()
                && budget.owner.isEmpty()
                && (budget.segment != segment || SOME.matcher(owner).find());
    }

    Range range() {
        return Range.of(quantity());
    }
}
