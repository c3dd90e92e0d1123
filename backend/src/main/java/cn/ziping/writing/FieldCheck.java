package cn.ziping.writing;

import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.InputError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one row and collects what is wrong with them, each error at its field. What was left out stays as it
 * is; what is refused stays as it is too, for then nothing is stored.
 */
public final class FieldCheck {
    private static final int DECIMALS = 6;
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");

    private final Given given;
    private final List<UserError> errors;

    public FieldCheck(Given given) {
        this(given, new ArrayList<>());
    }

    private FieldCheck(Given given, List<UserError> errors) {
        this.given = given;
        this.errors = errors;
    }

    public List<UserError> errors() {
        return errors;
    }

    /** Whether the field was sent with something in it. */
    public boolean says(String field) {
        return given.get(field) != null;
    }

    /** Whether what was sent is what is there: the same words, the same number. */
    public boolean isSame(String field, @Nullable Object there) {
        var sent = given.get(field);
        if (sent == null || there == null) {
            return sent == there;
        }
        return there instanceof BigDecimal number
                ? number.compareTo(new BigDecimal(sent.toString())) == 0
                : there.toString().equals(sent.toString());
    }

    /** One line of text; line breaks within become spaces, nothing but blanks is nothing. */
    public @Nullable String line(String field, String name, int most, @Nullable String current) {
        if (!given.has(field)) {
            return current;
        }
        var text = LINE_ENDS.matcher(written(field)).replaceAll(" ").strip();
        return checked(field, name, most, text, current);
    }

    /** Text of several lines. */
    public @Nullable String text(String field, String name, int most, @Nullable String current) {
        if (!given.has(field)) {
            return current;
        }
        var text = written(field).replaceAll("\\R", "\n").strip();
        return checked(field, name, most, text, current);
    }

    private String written(String field) {
        var value = given.get(field);
        return value == null ? "" : value.toString();
    }

    private @Nullable String checked(String field, String name, int most, String text, @Nullable String current) {
        var length = text.codePointCount(0, text.length());
        if (length > most) {
            refuse(field, "%s最多 %,d 个字，现有 %,d 个。请删减后再保存。".formatted(name, most, length));
            return current;
        }
        var fault = Characters.fault(text);
        if (fault != null) {
            refuse(field, "%s里有不能保存的%s，请删去后再保存。".formatted(name, fault));
            return current;
        }
        return text.isEmpty() ? null : text;
    }

    /** The same text where it may not be empty. */
    public String required(String field, String name, @Nullable String text) {
        if (text == null) {
            if (errors.stream().noneMatch(error -> error.path().equals(given.at(field)))) {
                refuse(field, "请填写%s。".formatted(name));
            }
            return "";
        }
        return text;
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type, @Nullable E current) {
        if (!given.has(field)) {
            return current;
        }
        var value = given.get(field);
        return value == null ? null : Enum.valueOf(type, value.toString());
    }

    public <E extends Enum<E>> E choice(String field, String name, Class<E> type, @Nullable E current, E otherwise) {
        var chosen = choice(field, type, current);
        if (chosen == null) {
            refuse(field, "请选择%s。".formatted(name));
            return otherwise;
        }
        return chosen;
    }

    /** 万元, 0 or more, below a billion. */
    public @Nullable BigDecimal amount(String field, String name, @Nullable BigDecimal current) {
        return decimal(field, name, BigDecimal.ZERO, BigDecimal.valueOf(1_000_000_000_000L), false, current);
    }

    /** 0 or more, below {@code most}. */
    public @Nullable BigDecimal below(String field, String name, BigDecimal most, @Nullable BigDecimal current) {
        return decimal(field, name, BigDecimal.ZERO, most, false, current);
    }

    /** From {@code least} to {@code most}, both included. */
    public @Nullable BigDecimal points(
            String field, String name, BigDecimal least, BigDecimal most, @Nullable BigDecimal current) {
        return decimal(field, name, least, most, true, current);
    }

    private @Nullable BigDecimal decimal(
            String field,
            String name,
            BigDecimal least,
            BigDecimal most,
            boolean inclusive,
            @Nullable BigDecimal current) {
        if (!given.has(field)) {
            return current;
        }
        if (given.get(field) == null) {
            return null;
        }
        var value = new BigDecimal(written(field));
        if (value.stripTrailingZeros().scale() > DECIMALS) {
            refuse(field, "%s最多 %d 位小数。".formatted(name, DECIMALS));
        } else if (value.compareTo(least) < 0) {
            refuse(
                    field,
                    least.signum() == 0 ? "%s不能是负数。".formatted(name) : "%s不能小于 %s。".formatted(name, plain(least)));
        } else if (value.compareTo(most) > 0 || (!inclusive && value.compareTo(most) == 0)) {
            refuse(
                    field,
                    inclusive
                            ? "%s不能大于 %s。".formatted(name, plain(most))
                            : "%s太大了（应小于 %s），请看看单位。".formatted(name, plain(most)));
        } else {
            return value.scale() > DECIMALS ? value.setScale(DECIMALS) : value;
        }
        return current;
    }

    /** Whether the field was sent, saying that there is nothing. */
    public boolean isNull(String field) {
        return given.has(field) && given.get(field) == null;
    }

    /** A field that the schema requires, as it was sent. */
    public String word(String field) {
        return given.id(field);
    }

    /** A list of words as it was sent; null when it was left out or said to be nothing. */
    public @Nullable List<String> words(String field) {
        return given.get(field) instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : null;
    }

    /** The fields of each element of a list, whose errors are this row's; null when the list was left out. */
    public @Nullable List<FieldCheck> list(String field) {
        return given.has(field)
                ? given.list(field).stream()
                        .map(element -> new FieldCheck(element, errors))
                        .toList()
                : null;
    }

    /** A number of people. */
    public @Nullable Integer people(String field, String name, int most, @Nullable Integer current) {
        return whole(field, 0, most, "%s应在 0 到 %,d 之间。".formatted(name, most), current);
    }

    /** A whole number from {@code least} to {@code most}, both included; any other is refused with the sentence. */
    public @Nullable Integer whole(String field, int least, int most, String sentence, @Nullable Integer current) {
        if (!given.has(field)) {
            return current;
        }
        if (!(given.get(field) instanceof Integer value)) {
            return null;
        }
        if (value < least || value > most) {
            refuse(field, sentence);
            return current;
        }
        return value;
    }

    /** A day of this century. */
    public @Nullable LocalDate date(String field, String name, @Nullable LocalDate current) {
        if (!given.has(field)) {
            return current;
        }
        if (given.get(field) == null) {
            return null;
        }
        var date = LocalDate.parse(written(field));
        if (date.getYear() < 2000 || date.getYear() > 2099) {
            refuse(field, "%s应在 2000 年到 2099 年之间。".formatted(name));
            return current;
        }
        return date;
    }

    /** The id of something else; what is none is refused. */
    public @Nullable UUID reference(String field, @Nullable UUID current) {
        if (!given.has(field)) {
            return current;
        }
        if (given.get(field) == null) {
            return null;
        }
        try {
            return UUID.fromString(written(field));
        } catch (IllegalArgumentException notOurs) {
            refuse(field, "编号的格式不对，请刷新后再试。");
            return current;
        }
    }

    public void refuse(String field, String sentence) {
        errors.add(new InputError(Code.INVALID, sentence, given.at(field)));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
