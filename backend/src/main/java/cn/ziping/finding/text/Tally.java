package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number with the words on both sides of it that say what is counted, wherever the number stands among them:
 * 完成28处供水工程维修, 供水工程维修28处.
 *
 * @param core those words without what says nothing of the thing
 * @param unit names of one unit are one: 名 and 人
 * @param isLast the number stands behind all of them
 */
record Tally(Sentence sentence, Quantity quantity, String core, String unit, boolean isLast) {
    static final int SHORTEST = 4;
    private static final int LONGEST = 24;

    private static final String PLACES = "我县|我市|我区|我镇|我乡|全县|全市|全区|全镇|全乡|全局|全校|全院|全州|本单位|本部门|我局|我单位|我校|我院|辖区内?";
    private static final Pattern LEAD = Pattern.compile(
            "^(?:[一二三四五六七八九]是|其[一二三四五]是?|全年|年内|年末|年底|本年度|本年|当年|今年|\\d{4}年度?|年度?|共有?|一共|总共|合计|总计|已经|已|累计|完成了?|实现了?|达到了?|现有|拥有|开展了?|并|同时|另外|和|及|与|为|对|在|将|把|"
                    + PLACES + ")*");
    private static final Pattern LINK = Pattern.compile("(?:达到|达|为|是|有|共计|共|合计|总计|了|已|：|指标|均|人数|户数|数量|总数|个数|数)+$");
    private static final Pattern LEAD_BEHIND = Pattern.compile("^(?:（[一-龥]）|以?上?的|余)*");
    /** Where what is counted ends and what is said of it begins. */
    private static final Pattern SAID = Pattern.compile(
            "均|都|全部|已|(?<![集其高初])中(?!心|学|小|型|央|医|药)|内(?!设)|后(?!勤)|前(?!端)|并|等(?!级)|为|占|由|于|在(?!线|校|园|职|编|册)|按|未|予以|进行|得到|实行|实现|达到|落实|通过|完成|提供|的(?=$)|、");

    private static final Pattern HAN = Pattern.compile("[一-龥]{" + SHORTEST + "," + LONGEST + "}");
    private static final Pattern FILLING = Pattern.compile("项目|工程|任务|的|了|工作|数量");
    /** Another time, another place, a part, a plan, a number for each. */
    private static final Pattern NARROWED = Pattern.compile(
            "目标|计划|任务|预期|指标值|上年|去年|往年|同比|较|比|上半年|下半年|季度|\\d月|[一二三四五六七八九十]月|截至|截止|每|平均|人均|其中|原|至今|以来|历年|[一二三]期|分别|各|预计|将|拟|增长|提高|下降|年均|先后|剩余|其余|另|未|超出?|不足|缺|占|第|前|后|部分|有的|线上|线下");

    static Optional<Tally> of(Sentence sentence, Quantity quantity) {
        if (!Counts.isWhole(quantity) && !isMeasured(quantity)
                || quantity.value().signum() <= 0) {
            return Optional.empty();
        }
        var text = sentence.text();
        var from = phraseFrom(text, quantity.from());
        var to = phraseTo(text, quantity.to());
        var clause = text.substring(sentence.clauseFrom(from), to);
        if (to - from > 60 || NARROWED.matcher(clause).find() || isWithinParts(text, quantity.from())) {
            return Optional.empty();
        }
        var ahead = LINK.matcher(
                        LEAD.matcher(text.substring(from, quantity.from())).replaceFirst(""))
                .replaceFirst("");
        var behind = behind(text.substring(quantity.to(), to));
        var core = LEAD.matcher(ahead + behind).replaceFirst("");
        return HAN.matcher(core).matches() && !Counts.isOfStaff(core)
                ? Optional.of(new Tally(sentence, quantity, core, unit(quantity.unit()), behind.isEmpty()))
                : Optional.empty();
    }

    /** 36.4平方公里: a measure may have decimals. */
    private static boolean isMeasured(Quantity quantity) {
        return quantity.kind() == Quantity.Kind.COUNT && quantity.isExact();
    }

    private static String behind(String words) {
        var plain = LEAD_BEHIND.matcher(words).replaceFirst("");
        var said = SAID.matcher(plain);
        return said.find() ? plain.substring(0, said.start()) : plain;
    }

    /** 共86所，其中公办园50所、民办园36所 : behind 其中 parts are told up to the semicolon. */
    private static boolean isWithinParts(String text, int at) {
        var parts = text.lastIndexOf("其中", at);
        return parts >= 0 && text.indexOf('；', parts) < 0 || parts > text.lastIndexOf('；', at);
    }

    private static int phraseFrom(String text, int at) {
        var from = at;
        while (from > 0 && "，；：、（）".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static int phraseTo(String text, int at) {
        var to = at < text.length() && text.charAt(at) == '（' ? Math.max(at, text.indexOf('）', at) + 1) : at;
        while (to < text.length() && "，；：、（）".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    static String unit(String unit) {
        return unit.equals("名") || unit.equals("位") ? "人" : unit;
    }

    /** The same for words in another order: 改造老旧小区, 老旧小区改造. */
    String sorted() {
        return sorted(core);
    }

    static String sorted(String words) {
        var plain = FILLING.matcher(words).replaceAll("");
        return plain.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** The same words, or one with more before or behind: 惠及居民 and 老旧小区改造惠及居民. */
    boolean isLike(Tally other) {
        var isShorter = core.length() < other.core.length();
        var shorter = isShorter ? core : other.core;
        var longer = isShorter ? other.core : core;
        return longer.endsWith(shorter) || longer.startsWith(shorter) || isSame(other);
    }

    boolean isSame(Tally other) {
        return sorted().equals(other.sorted());
    }
}
