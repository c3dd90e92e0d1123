package cn.ziping.importing.prose;

import cn.ziping.measure.MoneyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit.
 *
 * @param value money in 万元, rates in percent
 * @param from where it begins in the wording
 * @param to where its unit ends
 */
record Quantity(Kind kind, BigDecimal value, int from, int to) {
    enum Kind {
        MONEY,
        PEOPLE,
        /** 个 behind a word for posts or staff. */
        POSTS,
        POINTS,
        PERCENT
    }

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\dA-Za-z.])(-?\\d+(?:\\.\\d+)?)(亿元|百万元|千元|万元|元|亿|万|人|名|个编制|个(?!编)|分|%|个百分点)?");
    private static final Pattern POSTS = Pattern.compile("(?:编制|实有|在编|空编)(?:总?数|总额)?(?:共|计|为|是|：){0,3}$");
    /** What follows makes of the unit another one: a price, a visit, a part of a date or of a percentage. */
    private static final Pattern OTHER_UNIT = Pattern.compile(
            "元[/／每]|元以上项目|亿元以上项目|人[次民均才口力/]|人次|名[单列称次]|分[之钟别]|亿[吨人斤户]|万[^，。；、：（）左以其]|分[^，。；、：（）！\\s其，占扣得自实优良中差评]");

    /** Numbers of these kinds, in their order. */
    static List<Quantity> in(String text, int from, int to, Set<Kind> kinds) {
        var found = new ArrayList<Quantity>();
        var match = NUMBER.matcher(text).region(from, to).useTransparentBounds(true);
        while (match.find()) {
            var quantity = read(match, text);
            if (quantity != null && kinds.contains(quantity.kind)) {
                found.add(quantity);
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Quantity read(Matcher match, String text) {
        var unit = match.group(2);
        if (unit == null) {
            return null;
        }
        var other = OTHER_UNIT.matcher(text).region(match.end() - 1, text.length());
        if (other.lookingAt()) {
            return null;
        }
        var number = new BigDecimal(match.group(1));
        var kind = switch (unit) {
            case "人", "名", "个编制" -> Kind.PEOPLE;
            case "分" -> Kind.POINTS;
            case "%" -> Kind.PERCENT;
            case "个" -> POSTS.matcher(text.substring(0, match.start())).find() ? Kind.POSTS : null;
            case "个百分点" -> null;
            default -> Kind.MONEY;
        };
        if (kind == null) {
            return null;
        }
        var value = kind == Kind.MONEY
                ? MoneyUnit.of(unit).map(money -> money.toTenThousands(number)).orElse(number)
                : number;
        return new Quantity(kind, value, match.start(), match.end());
    }
}
