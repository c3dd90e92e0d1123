package cn.ziping.importing.transfer;

import cn.ziping.importing.reading.Unreadable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of the file, read strictly: whatever is not as it is to be is refused with the place where it stands. */
final class Fields {
    private final JsonNode node;
    private final String place;

    private Fields(JsonNode node, String place) {
        this.node = node;
        this.place = place;
    }

    /**
     * @param place where it stands, such as {@code projects[3]}; empty for the file itself
     * @param names all fields that it has
     */
    static Fields of(JsonNode node, String place, String... names) throws Unreadable {
        var fields = new Fields(node, place);
        if (!node.isObject()) {
            throw new Unreadable("%s应是一个对象，文件可能不是由本系统导出的。".formatted(place.isEmpty() ? "文件内容" : "“" + place + "”"));
        }
        var unknown = new TreeSet<>(node.propertyNames());
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            throw new Unreadable("文件里有不认识的内容“%s”，请用同一版本导出的文件。".formatted(fields.at(unknown.first())));
        }
        var missing = Arrays.stream(names).filter(name -> !node.has(name)).findFirst();
        if (missing.isPresent()) {
            throw new Unreadable("文件里缺少“%s”，请重新导出。".formatted(fields.at(missing.get())));
        }
        return fields;
    }

    private String at(String name) {
        var shown = name.length() <= 40 ? name : name.substring(0, 40) + "…";
        return place.isEmpty() ? shown : place + "." + shown;
    }

    private Unreadable wrong(String name, String wanted) {
        return new Unreadable("“%s”应是%s，请检查文件或重新导出。".formatted(at(name), wanted));
    }

    private @Nullable JsonNode value(String name) {
        var value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    String text(String name) throws Unreadable {
        var value = value(name);
        if (value != null && !value.isString()) {
            throw wrong(name, "文字");
        }
        return value == null ? null : value.stringValue();
    }

    String required(String name) throws Unreadable {
        var text = text(name);
        if (text == null) {
            throw wrong(name, "文字");
        }
        return text;
    }

    @Nullable
    Integer integer(String name) throws Unreadable {
        var value = value(name);
        if (value != null && !(value.isIntegralNumber() && value.canConvertToInt())) {
            throw wrong(name, "整数");
        }
        return value == null ? null : value.intValue();
    }

    int requiredInteger(String name) throws Unreadable {
        var value = integer(name);
        if (value == null) {
            throw wrong(name, "整数");
        }
        return value;
    }

    /** Exact, as text; a number in JSON may have lost digits already. */
    @Nullable
    BigDecimal decimal(String name) throws Unreadable {
        var text = text(name);
        if (text != null && !text.matches("-?[0-9]{1,20}(\\.[0-9]{1,6})?")) {
            throw wrong(name, "带引号的数字（最多 6 位小数）");
        }
        return text == null ? null : new BigDecimal(text);
    }

    @Nullable
    LocalDate date(String name) throws Unreadable {
        var text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw wrong(name, "日期（如 2025-03-31）");
        }
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) throws Unreadable {
        var text = text(name);
        if (text == null) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"));
        throw wrong(name, "这些之一：" + names);
    }

    <E extends Enum<E>> E requiredChoice(String name, Class<E> type) throws Unreadable {
        var constant = choice(name, type);
        if (constant == null) {
            throw wrong(name, "文字");
        }
        return constant;
    }

    List<String> texts(String name) throws Unreadable {
        var texts = new ArrayList<String>();
        for (var element : array(name)) {
            if (!element.isString()) {
                throw wrong(name, "文字的列表");
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    /** An object within. */
    Fields object(String name, String... names) throws Unreadable {
        return of(node.get(name), at(name), names);
    }

    /** The objects of a list. */
    List<Fields> list(String name, String... names) throws Unreadable {
        var objects = new ArrayList<Fields>();
        for (var element : array(name)) {
            objects.add(of(element, at(name) + "[" + objects.size() + "]", names));
        }
        return objects;
    }

    private JsonNode array(String name) throws Unreadable {
        var value = value(name);
        if (value == null || !value.isArray()) {
            throw wrong(name, "列表");
        }
        return value;
    }

    /** What the file says at this place is something else than it may say. */
    Unreadable refused(String name, String sentence) {
        return new Unreadable("“%s”%s".formatted(at(name), sentence));
    }
}
