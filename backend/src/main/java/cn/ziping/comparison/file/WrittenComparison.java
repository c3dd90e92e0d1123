package cn.ziping.comparison.file;

import cn.ziping.comparison.ComparisonBounds;
import cn.ziping.comparison.ComparisonFilter;
import cn.ziping.comparison.ComparisonOrder;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.web.HttpRefusal;
import cn.ziping.report.ReportStatus;
import cn.ziping.template.ReportKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * A comparison as it is written into an address, by the names of the page's own:
 * {@code ?years=2022,2023&region=360000&order=SCORE&direction=DESC}. What is left empty is left out.
 */
final class WrittenComparison {
    private static final Set<String> NAMES = Set.of(
            "years",
            "codes",
            "region",
            "peerGroup",
            "name",
            "kind",
            "template",
            "statuses",
            "order",
            "orderYear",
            "direction",
            "header",
            "download");

    private static final int SHOWN = 40;

    private final MultiValueMap<String, String> query;

    private WrittenComparison(MultiValueMap<String, String> query) {
        this.query = query;
    }

    /** @throws HttpRefusal with the first thing that cannot be meant */
    static AskedComparison read(MultiValueMap<String, String> query) {
        var unknown = new TreeSet<>(query.keySet());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw refusal(
                    "没有参数“%s”，可以用的是：%s。".formatted(shown(unknown.first()), String.join("、", new TreeSet<>(NAMES))));
        }
        var asked = new WrittenComparison(query).asked();
        try {
            ComparisonBounds.check(asked.filter(), asked.years());
            ComparisonBounds.check(asked.order(), asked.years());
        } catch (RequestError error) {
            throw refusal(error.sentence());
        }
        return asked;
    }

    private AskedComparison asked() {
        var years = years();
        var filter = new ComparisonFilter(
                list("codes"),
                value("region"),
                value("peerGroup"),
                value("name"),
                among(ReportKind.values(), "报告类型", "kind", ReportKind.DEPARTMENT_WHOLE),
                value("template"),
                statuses());
        return new AskedComparison(filter, years, order(), schemaNames());
    }

    private List<Integer> years() {
        var written = list("years");
        if (written == null) {
            throw refusal("请写明年度，例如 years=2022,2023,2024。");
        }
        return written.stream().map(year -> year("years", year)).toList();
    }

    private static int year(String name, String written) {
        if (!written.matches("[0-9]{4}")) {
            throw refusal("参数 %s 里的“%s”不是年度，请写四位数字，例如 2024。".formatted(name, shown(written)));
        }
        return Integer.parseInt(written);
    }

    private @Nullable List<ReportStatus> statuses() {
        var written = list("statuses");
        return written == null
                ? null
                : written.stream()
                        .map(one -> among(ReportStatus.values(), "状态", "statuses", one))
                        .toList();
    }

    private ComparisonOrder order() {
        var field = among(ComparisonOrder.Field.values(), "排序项", "order", ComparisonOrder.Field.CODE);
        var direction = among(ComparisonOrder.Direction.values(), "排序方向", "direction", ComparisonOrder.Direction.ASC);
        var written = value("orderYear");
        var year = written == null ? null : (Integer) year("orderYear", written);
        return new ComparisonOrder(field, year, direction);
    }

    private boolean schemaNames() {
        var written = value("header");
        if (written != null && !Set.of("en", "zh").contains(written)) {
            throw refusal("没有这种表头 header“%s”，可以是：zh、en。".formatted(shown(written)));
        }
        return "en".equals(written);
    }

    /** Null where nothing is written. */
    private @Nullable List<String> list(String name) {
        var written = value(name);
        return written == null
                ? null
                : Stream.of(written.split(",", -1)).map(String::strip).toList();
    }

    private @Nullable String value(String name) {
        var values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw refusal("参数 %s 只能写一次，多个值之间用逗号分开。".formatted(name));
        }
        return values.isEmpty() || values.get(0) == null || values.get(0).isBlank()
                ? null
                : values.get(0).strip();
    }

    private <E extends Enum<E>> E among(E[] values, String what, String name, E usual) {
        var written = value(name);
        return written == null ? usual : among(values, what, name, written);
    }

    private static <E extends Enum<E>> E among(E[] values, String what, String name, String written) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(written))
                .findFirst()
                .orElseThrow(() -> refusal("没有这种%s %s“%s”，可以是：%s。"
                        .formatted(
                                what,
                                name,
                                shown(written),
                                Arrays.stream(values).map(Enum::name).collect(Collectors.joining("、")))));
    }

    /** What was written, as far as it helps to find it, and nothing that anybody could take for markup. */
    private static String shown(String written) {
        var plain = written.replaceAll("[^\\p{L}\\p{N} _.-]", "□");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }

    private static HttpRefusal refusal(String sentence) {
        return new HttpRefusal(HttpStatus.BAD_REQUEST, sentence);
    }
}
