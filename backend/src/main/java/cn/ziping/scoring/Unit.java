package cn.ziping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure: what it measures, and how many of its family's smallest it is.
 *
 * @param family units of one family can be converted into each other; empty for a bare number
 * @param multiplied written with 万, 亿 and the like
 */
record Unit(String family, BigDecimal factor, boolean multiplied) {
    static final String PERCENT = "%";
    /** Counts anything: as good as the special word. */
    private static final String ANY = "个";

    /** A line for each family: its units, and after each what it is in the family's own where that is not 1. */
    private static final String FAMILIES = """
            % 百分点 个百分点 ‰=0.1
            元
            人 名 位
            个
            天 日 周=7
            工作日 个工作日
            分钟 小时=60 个小时=60
            个月
            米 m 公里=1000 千米=1000 km=1000 厘米=0.01 毫米=0.001
            平方米 平米 ㎡ m2 m² 公顷=10000 平方公里=1000000
            立方米 立方 方 m3 m³
            公斤 千克 kg 吨=1000 t=1000 克=0.001
            升 L
            千瓦时 kWh 度
            千瓦 kW 兆瓦=1000 MW=1000
            """;

    /** Each a family of its own, which 个 may stand for. */
    private static final Set<String> COUNTED = Set.of(
            "家 户 项 件 份 篇 条 台 套 台套 辆 座 处 所 间 栋 幢 场 批 组 支 只 头 棵 册 张 幅 块 段 道 眼 口 盏 门 节 班 种 例 宗 笔 标段 村 社区".split(" "));

    private static final String ALONE = "次 人次 车次 班次 架次 台次 期 届 轮 起 分 倍 亩 株 床位 课时 学时 年 季度 个季度 元/人 次/年 人/年 元/平方米 元/人·月";

    private static final Set<String> DURATIONS = Set.of("天", "工作日", "分钟", "个月", "年");

    private static final Map<String, BigDecimal> MULTIPLIERS = Map.of(
            "百", power(2),
            "千", power(3),
            "万", power(4),
            "十万", power(5),
            "百万", power(6),
            "千万", power(7),
            "亿", power(8),
            "十亿", power(9),
            "百亿", power(10),
            "万亿", power(12));

    private static final Map<String, Unit> KNOWN = known();
    private static final int LONGEST =
            2 + KNOWN.keySet().stream().mapToInt(String::length).max().orElseThrow();

    /** What a unit as written means; a word that nobody knows is a family of its own. */
    static Unit of(@Nullable String written) {
        var name = written == null ? "" : written;
        var known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        for (int length = Math.min(2, name.length()); length > 0; length--) {
            var multiplier = MULTIPLIERS.get(name.substring(0, length));
            if (multiplier != null) {
                var base = of(name.substring(length));
                return new Unit(base.family, base.factor.multiply(multiplier), true);
            }
        }
        return new Unit(name, BigDecimal.ONE, false);
    }

    /** Where the longest known unit that begins at a place ends; {@code start} where none does. */
    static int end(String text, int start) {
        for (int end = Math.min(text.length(), start + LONGEST); end > start; end--) {
            var name = text.substring(start, end);
            if (KNOWN.containsKey(name) || isMultiplied(name)) {
                return end;
            }
        }
        return start;
    }

    private static boolean isMultiplied(String name) {
        for (int length = Math.min(2, name.length()); length > 0; length--) {
            if (MULTIPLIERS.containsKey(name.substring(0, length))) {
                var base = name.substring(length);
                return base.isEmpty() || KNOWN.containsKey(base);
            }
        }
        return false;
    }

    /** A value in another unit, null where the two measure different things. */
    @Nullable
    BigDecimal convert(BigDecimal value, Unit other) {
        if (!measuresAs(other)) {
            return null;
        }
        if (factor.compareTo(other.factor) == 0) {
            return value;
        }
        var converted = value.multiply(factor).divide(other.factor, 12, RoundingMode.HALF_UP);
        return plain(converted.stripTrailingZeros());
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    boolean isPercent() {
        return family.equals(PERCENT);
    }

    boolean isNone() {
        return family.isEmpty();
    }

    boolean isDuration() {
        return DURATIONS.contains(family);
    }

    private boolean measuresAs(Unit other) {
        return family.equals(other.family)
                || family.equals(ANY) && COUNTED.contains(other.family)
                || other.family.equals(ANY) && COUNTED.contains(family);
    }

    private static Map<String, Unit> known() {
        var known = new HashMap<String, Unit>();
        for (var alone : ALONE.split(" ")) {
            known.put(alone, new Unit(alone, BigDecimal.ONE, false));
        }
        COUNTED.forEach(name -> known.put(name, new Unit(name, BigDecimal.ONE, false)));
        for (var line : FAMILIES.strip().split("\n")) {
            var units = line.strip().split(" ");
            for (var unit : units) {
                var parts = unit.split("=");
                var factor = parts.length > 1 ? new BigDecimal(parts[1]) : BigDecimal.ONE;
                known.put(parts[0], new Unit(units[0], factor, false));
            }
        }
        return Map.copyOf(known);
    }

    private static BigDecimal power(int zeros) {
        return BigDecimal.ONE.movePointRight(zeros);
    }
}
