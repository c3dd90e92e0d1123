package cn.ziping.analysis;

import static cn.ziping.platform.graphql.UserError.Code.INVALID;

import cn.ziping.platform.graphql.UserError;
import cn.ziping.writing.Characters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What may stand in the texts that are kept. */
final class KeptText {
    /** The desk and what is below it: no other page, no other site, nothing that a browser would read differently. */
    private static final Pattern ADDRESS = Pattern.compile("/compare(/[A-Za-z0-9_-]+)*(\\?[^\\s\\\\#]*)?");

    private KeptText() {}

    /** What is wrong with the version that a change says it has read. */
    static Optional<UserError> version(@Nullable UUID id, @Nullable Integer expected) {
        return id != null && expected == null
                ? Optional.of(UserError.of(INVALID, "修改时请写明读到的版本（expectedVersion）。", "expectedVersion"))
                : Optional.empty();
    }

    static Optional<UserError> name(String name) {
        return line("名称", name, Kept.LONGEST_NAME, "name");
    }

    static Optional<UserError> address(String address) {
        if (length(address) > SavedView.LONGEST_ADDRESS) {
            return error("这个视图的地址太长，最多 %,d 个字符，请减少筛选条件。".formatted(SavedView.LONGEST_ADDRESS), "address");
        }
        var isOfTheDesk =
                ADDRESS.matcher(address).matches() && !address.contains("//") && Characters.fault(address) == null;
        return isOfTheDesk ? Optional.empty() : error("只能保存本站对比页面的地址，应以 /compare 开头。", "address");
    }

    /** Each name of a mapping for itself, and that none is there twice. */
    static List<UserError> names(List<String> names) {
        if (names.isEmpty() || names.size() > IndicatorMapping.MOST_NAMES) {
            var sentence = "请写 1 到 %d 个指标名称，收到的是 %,d 个。".formatted(IndicatorMapping.MOST_NAMES, names.size());
            return List.of(UserError.of(INVALID, sentence, "names"));
        }
        var errors = new ArrayList<UserError>();
        var seen = new HashSet<String>();
        IntStream.range(0, names.size()).forEach(place -> {
            var path = new String[] {"names", Integer.toString(place)};
            var name = names.get(place);
            line("指标名称", name, IndicatorMapping.LONGEST_NAME, path).ifPresent(errors::add);
            if (!seen.add(name)) {
                errors.add(UserError.of(INVALID, "这个指标名称写了两次，请删去一个。", path));
            }
        });
        return errors;
    }

    private static Optional<UserError> line(String what, String text, int most, String... path) {
        var length = length(text);
        var isOneLine = text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')
                && Characters.fault(text) == null;
        return length >= 1 && length <= most && isOneLine
                ? Optional.empty()
                : error("%s应为 1 到 %d 个字，不能换行。".formatted(what, most), path);
    }

    /** As the database counts. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Optional<UserError> error(String sentence, String... path) {
        return Optional.of(UserError.of(INVALID, sentence, path));
    }
}
