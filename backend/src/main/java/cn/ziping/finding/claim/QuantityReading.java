package cn.ziping.finding.claim;

import cn.ziping.finding.claim.Quantity.Hedge;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.measure.HanDigits;
import cn.ziping.measure.MoneyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the quantities of a sentence that {@code Wording} has made plain. */
final class QuantityReading {
    private static final String MONEY = "亿元|百万元|千元|万元|元|亿|万";
    /** Longer ones first. */
    private static final String COUNTED = "平方公里|平方米|立方米|公里|公斤|千克|人次|人天|个月|批次|场次|小时|工作日|公顷|千米|"
            + "个|项|家|人|名|次|户|亩|场|份|条|件|笔|处|台|套|辆|批|期|篇|座|间|所|起|只|支|宗|株|吨|米|天|日|月|季度|岁|类|种|册|块|张|幅|栋|床|届|位|村|社区|课时|学时|人日|根|盏|棵|幢|枚|羽";

    private static final String NUMBER = "(?<![\\dA-Za-z.])(?:[-+])?\\d+(?:\\.\\d+)?";
    private static final Pattern FIGURE =
            Pattern.compile("(?<hundredths>百分之)?(?:(?<arabic>" + NUMBER + ")|(?<han>(?<![第"
                    + HanDigits.SIGNS + "])[" + HanDigits.SIGNS + "]{1,16}(?:点[零〇一二三四五六七八九]{1,4})?))"
                    + "(?<more>余|多|几)?(?<unit>个?百分点|%|年度|年|分|" + MONEY + "|" + COUNTED + ")?");

    /** What makes of a unit another word: a price, a visit, a part of a date or of a name. */
    private static final Pattern OTHER_WORD =
            Pattern.compile("元[/／每旦]|元化|人[均才口力社民大类员工]|名[单列称义录副优]|次[年日月序要]|分[之钟别为析类管局级批步年层]|万[众物事里众盏]|亿[吨]|家[庭长属乡政具]|"
                    + "个[性体人别]|项目?目|件[套]|期间|期[末初货限内]|月[度底初末]|日[常益前报]|天[然]|类[似别型]|种[植子类]|位[于置]|村[镇民委]|块[链]|场[所地馆景]|条[例件款]|台[账帐阶湾]|所[有属得以在需]|起[草来步到点]|支[出付持部撑队]|米[粮]|批[复准]|张[贴]|处[理置级]|座[谈]|"
                    + "份[额]|根[据本源基治系]|户[籍]|间[接]|笔[试]|辆车辆");

    /** 节约3万元 and 最近3年 are exact. */
    private static final Pattern ABOUT_BEFORE =
            Pattern.compile("(?:(?<![节合签制预])约|(?<![最附临邻就])近|大概|(?<![节合签制预])约为)(?:为|达|计)?$");

    private static final Pattern LEAST_BEFORE =
            Pattern.compile("(?:(?<![彩B])超过?|不低于|不少于|大于(?:等于)?|高于|多于|至少|突破|≥|>|达到?以上)(?:了)?$");
    private static final Pattern MOST_BEFORE = Pattern.compile("(?:不超过|不高于|不大于|低于|小于(?:等于)?|少于|≤|<|控制在)$");
    private static final Pattern LEAST_BEHIND = Pattern.compile("^(?:及其?)?(?:以上|起)");
    private static final Pattern MOST_BEHIND = Pattern.compile("^(?:及其?)?(?:以下|以内|之内)");
    private static final Pattern ABOUT_BEHIND = Pattern.compile("^(?:左右|上下|余|多(?!\\d|项|个|家|种|功))");

    private QuantityReading() {}

    static List<Quantity> in(String text) {
        var found = new ArrayList<Quantity>();
        var match = FIGURE.matcher(text).useTransparentBounds(true);
        var at = 0;
        while (at < text.length()) {
            // Most signs begin no number: asking them is cheaper than asking the pattern.
            if (!beginsANumber(text.charAt(at))
                    || !match.region(at, text.length()).lookingAt()) {
                at++;
                continue;
            }
            var quantity = read(match, text);
            if (quantity != null) {
                found.add(quantity);
            }
            at = Math.max(at + 1, quantity == null ? endOfNumber(match) : quantity.to());
        }
        return found;
    }

    private static boolean beginsANumber(char sign) {
        return sign >= '0' && sign <= '9' || sign == '-' || sign == '+' || HanDigits.SIGNS.indexOf(sign) >= 0;
    }

    private static int endOfNumber(Matcher match) {
        return match.group("arabic") != null ? match.end("arabic") : match.end("han");
    }

    private static @Nullable Quantity read(Matcher match, String text) {
        var han = match.group("han");
        var unit = match.group("unit") == null ? "" : match.group("unit");
        var isHundredths = match.group("hundredths") != null;
        if (han != null) {
            return ofHan(match, text, han, unit, isHundredths);
        }
        var digits = match.group("arabic").replace("+", "");
        if (digits.length() > 25) {
            return null;
        }
        var number = new BigDecimal(digits);
        return quantity(match, text, number, BigDecimal.ONE.scaleByPowerOfTen(-number.scale()), unit, isHundredths);
    }

    /** A word of numbers is a number only with a unit behind it: 一般, 三公, 十分 and 第一 are none. */
    private static @Nullable Quantity ofHan(Matcher match, String text, String han, String unit, boolean isHundredths) {
        var whole = han;
        var point = han.indexOf('点');
        var decimals = "";
        if (point >= 0) {
            whole = han.substring(0, point);
            decimals = han.substring(point + 1);
        }
        var multiplier = BigDecimal.ONE;
        var written = unit;
        if (!isHundredths && unit.equals("元") && whole.length() > 1 && whole.endsWith("万")) {
            written = "万元";
            multiplier = new BigDecimal("0.0001");
        } else if (!isHundredths && unit.equals("元") && whole.length() > 1 && whole.endsWith("亿")) {
            written = "亿元";
            multiplier = new BigDecimal("0.00000001");
        }
        var isPlain = unit.isEmpty() || unit.equals("分") && whole.length() == 1;
        var isOne = whole.equals("一") || whole.equals("两") && unit.equals("年");
        if (!isHundredths && (isPlain || isOne)) {
            return null;
        }
        var read = HanDigits.read(whole);
        if (read.isEmpty()) {
            return null;
        }
        var number = read.get().multiply(multiplier);
        for (var i = 0; i < decimals.length(); i++) {
            var digit = HanDigits.read(decimals.substring(i, i + 1)).orElse(BigDecimal.ZERO);
            number = number.add(digit.movePointLeft(i + 1));
        }
        var step = BigDecimal.ONE.scaleByPowerOfTen(-decimals.length());
        return quantity(match, text, number, step, written, isHundredths);
    }

    private static @Nullable Quantity quantity(
            Matcher match, String text, BigDecimal number, BigDecimal step, String unit, boolean isHundredths) {
        var end = match.end();
        if (!unit.isEmpty() && isOtherWord(match, text)) {
            unit = "";
            end = endOfNumber(match);
        }
        var kind = isHundredths ? Kind.PERCENT : kind(unit, number);
        if (unit.startsWith("年") && kind != Kind.YEAR) {
            kind = Kind.COUNT;
        }
        if ((unit.equals("万") || unit.equals("亿")) && isCounted(text, end)) {
            return counted(match, text, number, step, unit, end);
        }
        var value = number;
        if (kind == Kind.MONEY) {
            var money = MoneyUnit.of(unit).orElse(MoneyUnit.TEN_THOUSAND_YUAN);
            value = money.toTenThousands(number);
            step = money.toTenThousands(step);
        }
        return new Quantity(kind, value, step, unit, hedge(match, text, end), match.start(), end);
    }

    /** 12万人, 3亿斤: so many of something, not money. */
    private static boolean isCounted(String text, int end) {
        return end < text.length() && "，。；、：）（！？以左余多为占其与和及%".indexOf(text.charAt(end)) < 0;
    }

    private static Quantity counted(
            Matcher match, String text, BigDecimal number, BigDecimal step, String unit, int end) {
        var factor = unit.equals("万") ? 4 : 8;
        var counted =
                Pattern.compile("(?:余|多)?(?:" + COUNTED + ")").matcher(text).region(end, text.length());
        var to = counted.lookingAt() ? counted.end() : end;
        return new Quantity(
                Kind.COUNT,
                number.movePointRight(factor),
                step.movePointRight(factor),
                text.substring(end, to),
                hedge(match, text, to),
                match.start(),
                to);
    }

    private static boolean isOtherWord(Matcher match, String text) {
        var at = match.start("unit") + match.group("unit").length() - 1;
        return OTHER_WORD.matcher(text).region(at, text.length()).lookingAt();
    }

    private static Kind kind(String unit, BigDecimal number) {
        return switch (unit) {
            case "" -> Kind.BARE;
            case "%" -> Kind.PERCENT;
            case "百分点", "个百分点" -> Kind.PERCENT_POINTS;
            case "分" -> Kind.POINTS;
            case "年", "年度" -> isYear(number) ? Kind.YEAR : Kind.COUNT;
            default -> MoneyUnit.of(unit).isPresent() ? Kind.MONEY : Kind.COUNT;
        };
    }

    private static boolean isYear(BigDecimal number) {
        return number.scale() <= 0
                && number.compareTo(BigDecimal.valueOf(1949)) >= 0
                && number.compareTo(BigDecimal.valueOf(2100)) < 0;
    }

    private static Hedge hedge(Matcher match, String text, int end) {
        var before = text.substring(Math.max(0, match.start() - 6), match.start());
        var behind = text.substring(end, Math.min(text.length(), end + 4));
        if (MOST_BEFORE.matcher(before).find() || MOST_BEHIND.matcher(behind).find()) {
            return Hedge.AT_MOST;
        }
        if (LEAST_BEFORE.matcher(before).find() || LEAST_BEHIND.matcher(behind).find()) {
            return Hedge.AT_LEAST;
        }
        if (match.group("more") != null
                || ABOUT_BEFORE.matcher(before).find()
                || ABOUT_BEHIND.matcher(behind).find()) {
            return Hedge.ABOUT;
        }
        return Hedge.EXACT;
    }
}
