package cn.ziping.printing;

import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.web.HttpRefusal;
import cn.ziping.printing.PrintOrder.Part;
import cn.ziping.printing.document.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/** An order as it is written into an address: {@code print.pdf?profile=strict&part=forms}. */
final class WrittenOrder {
    private final MultiValueMap<String, String> query;

    private WrittenOrder(MultiValueMap<String, String> query) {
        this.query = query;
    }

    /**
     * @param extension of the file that is asked for
     * @throws HttpRefusal when a value is none that there is
     */
    static PrintOrder read(String extension, MultiValueMap<String, String> query) {
        var format = among(PrintFormat.values(), "打印格式", extension);
        return new WrittenOrder(query).order(format);
    }

    private PrintOrder order(PrintFormat format) {
        var profile = value("profile");
        var part = Objects.requireNonNullElse(value("part"), "report");
        var order = new PrintOrder(
                format,
                profile == null ? null : among(Profile.values(), "版式 profile", profile),
                among(Part.values(), "打印内容 part", part),
                project());
        if (order.project() != null && order.part() != Part.FORMS) {
            throw refusal("指定项目 project 时只能打印自评表，请加上 part=forms。");
        }
        return order;
    }

    private @Nullable UUID project() {
        var written = value("project");
        try {
            return written == null ? null : Ids.parse(written);
        } catch (RequestError notAnId) {
            throw refusal("项目编号 project 的格式不对，请从报告重新打开。");
        }
    }

    private @Nullable String value(String name) {
        var values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw refusal("参数 %s 只能写一次。".formatted(name));
        }
        return values.isEmpty() ? null : Objects.requireNonNullElse(values.get(0), "");
    }

    private static <E extends Enum<E>> E among(E[] values, String what, String written) {
        return Arrays.stream(values)
                .filter(value -> word(value).equals(written))
                .findFirst()
                .orElseThrow(() -> refusal("没有这种%s，可以是：%s。"
                        .formatted(
                                what,
                                Arrays.stream(values).map(WrittenOrder::word).collect(Collectors.joining("、")))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static HttpRefusal refusal(String sentence) {
        return new HttpRefusal(HttpStatus.BAD_REQUEST, sentence);
    }
}
