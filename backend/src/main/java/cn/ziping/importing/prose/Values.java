package cn.ziping.importing.prose;

import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers of one row by name, each with the words that say it. What is said first stands; another one is a doubt. */
final class Values {
    private final Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    void put(String name, BigDecimal value, Evidence from, String whose, List<Doubt> doubts) {
        var before = numbers.putIfAbsent(name, value);
        if (before == null) {
            evidence.put(name, from);
        } else if (before.compareTo(value) != 0) {
            doubts.add(Doubt.of(
                    DoubtKind.AMBIGUOUS,
                    "“" + whose + "”在文中有两个数，" + before.toPlainString() + "和" + value.toPlainString() + "，已取前一个，请核对。",
                    from));
        }
    }

    void note(String name, Evidence from) {
        evidence.putIfAbsent(name, from);
    }

    @Nullable
    BigDecimal get(String name) {
        return numbers.get(name);
    }

    Map<String, Evidence> evidence() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }
}
