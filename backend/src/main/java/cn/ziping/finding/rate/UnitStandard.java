package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * So much for each: 每人每月500元, 2000元/户, 单价3.5万元.
 *
 * @param amount in 万元
 * @param off how far an average was rounded; 0 of a standard
 * @param of the unit that it is for each of; empty where anything may be counted
 * @param time the unit of time that it is for each of besides, 月 or 天; empty for none
 * @param from where its words begin in the sentence; {@code to} where they end
 */
record UnitStandard(BigDecimal amount, BigDecimal off, String of, String time, int from, int to) {
    private static final String NUMBER = "(?<number>\\d{1,9}(?:\\.\\d{1,4})?)(?<money>万元|元)";
    private static final String UNIT =
            "(?:人次|人|户|亩|台|套|件|辆|名|村|家|场|次|期|吨|头|只|株|米|公里|平方米|位|对|间|座|处|项|张|块|份|本|所|班|批|个|生|册|棵|羽|斤|公斤|亩次|节|课时|幢|栋|盏|部|条|段|口|眼|支|套次|台次)";
    private static final String TIME = "(?:月|年|天|日|季度|季|学期|学年)";

    /** 每人每月500元; between them only words of the standard. */
    private static final Pattern FOR_EACH = Pattern.compile("(?:每(?<t1>" + TIME + "))?每(?:个|一)?(?<of>" + UNIT
            + ")[\\u4e00-\\u9fff]{0,2}?(?:每(?<t2>" + TIME + "))?[\\u4e00-\\u9fff]{0,8}?" + NUMBER + "(?![/／])");

    private static final Pattern PER =
            Pattern.compile(NUMBER + "(?:[/／]|每)(?<of>" + UNIT + ")(?:[/／·.]?每?(?<t1>" + TIME + "))?");
    /** 30元/人·天 and 500元/月·人. */
    private static final Pattern PER_TIME =
            Pattern.compile(NUMBER + "[/／](?<t1>" + TIME + ")[/／·.](?<of>" + UNIT + ")");

    private static final Pattern EACH_PRICE = Pattern.compile("单价(?:均?为|是|：)?" + NUMBER + "(?![/／])");
    private static final Pattern ON_AVERAGE =
            Pattern.compile("(?<of>[人户亩台件处批次座套场村家间棵株])均[\\u4e00-\\u9fff&&[^月年日天次]]{0,6}?" + NUMBER + "(?![/／])");
    private static final List<Pattern> ALL = List.of(PER_TIME, PER, FOR_EACH, EACH_PRICE, ON_AVERAGE);

    static List<UnitStandard> in(Sentence sentence) {
        var standards = new ArrayList<UnitStandard>();
        if (sentence.text().indexOf('元') < 0) {
            return standards;
        }
        for (var pattern : ALL) {
            var match = pattern.matcher(sentence.text());
            while (match.find()) {
                var standard =
                        read(sentence, match, pattern == EACH_PRICE ? "" : match.group("of"), time(match, pattern));
                if (standards.stream().noneMatch(standard::overlaps)) {
                    standards.add(standard);
                }
            }
        }
        return standards;
    }

    private static String time(Matcher match, Pattern pattern) {
        if (pattern == EACH_PRICE || pattern == ON_AVERAGE) {
            return "";
        }
        var times =
                pattern == FOR_EACH ? Stream.of(match.group("t1"), match.group("t2")) : Stream.of(match.group("t1"));
        return times.filter(Objects::nonNull).findFirst().orElse("");
    }

    private static UnitStandard read(Sentence sentence, Matcher match, String of, String time) {
        var number = new BigDecimal(match.group("number"));
        var amount = match.group("money").equals("元") ? number.movePointLeft(4) : number;
        var isAverage = match.group().contains("均")
                || sentence.text().substring(0, match.start()).endsWith("平均");
        var off = isAverage ? BigDecimal.ONE.movePointLeft(amount.scale()) : BigDecimal.ZERO;
        return new UnitStandard(amount, off, of, time, match.start(), match.end());
    }

    boolean isAverage() {
        return off.signum() > 0;
    }

    private boolean overlaps(UnitStandard other) {
        return from < other.to && other.from < to;
    }

    /** Whether a number of things with this unit is what the standard is for each of. */
    boolean counts(String unit) {
        if (of.isEmpty()) {
            return Stream.of("台", "套", "件", "辆", "个", "张", "块", "份", "部", "把", "组")
                    .anyMatch(unit::equals);
        }
        var isPeople = "人名位人次生".contains(of) && "人名位人次".contains(unit);
        return !unit.isEmpty()
                && (unit.equals(of)
                        || isPeople
                        || of.equals("村") && unit.equals("个")
                        || of.equals("个") && unit.length() == 1);
    }

    /** Whether it is so long as the standard's unit of time is repeated. */
    boolean lasts(String unit) {
        return switch (time) {
            case "月" -> unit.equals("个月");
            case "天", "日" -> unit.equals("天") || unit.equals("日");
            case "年", "学年" -> unit.equals("年");
            case "季", "季度" -> unit.equals("季度") || unit.equals("个季度");
            case "学期" -> unit.equals("个") || unit.equals("学期");
            default -> false;
        };
    }
}
