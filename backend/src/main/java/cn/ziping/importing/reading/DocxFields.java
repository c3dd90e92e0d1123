package cn.ziping.importing.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields that are open at a place of a Word document. Of a field its result is text and its code is not; a field
 * may go on over paragraphs, as a table of contents does.
 */
final class DocxFields {
    /** The circled characters of Chinese Word: one character over another, and no result. */
    private static final Pattern CIRCLED =
            Pattern.compile("(?i)EQ\\s*\\\\o\\s*\\\\ac\\s*\\(\\s*○\\s*[,，]\\s*(.{1,3}?)\\s*\\)");

    private static final class Field {
        final StringBuilder code = new StringBuilder();
        final @Nullable Xml form;
        boolean isInResult;

        Field(@Nullable Xml form) {
            this.form = form;
        }

        boolean is(String type) {
            var plain = code.toString().strip().toUpperCase(Locale.ROOT);
            return plain.equals(type) || plain.startsWith(type + " ") || plain.startsWith(type + "\\");
        }
    }

    private final Deque<Field> open = new ArrayDeque<>();

    /** Whether text stands in no code of any field. */
    boolean isText() {
        return open.stream().allMatch(field -> field.isInResult);
    }

    boolean isContents() {
        return open.stream().anyMatch(field -> field.isInResult && field.is("TOC"));
    }

    void code(String text) {
        var field = open.peek();
        if (field != null && !field.isInResult && field.code.length() < 10_000) {
            field.code.append(text);
        }
    }

    /** @return text that stands for the field where it has no result */
    String mark(Xml fldChar) {
        var type = fldChar.attribute("fldCharType");
        if ("begin".equals(type) && open.size() < 50) {
            open.push(new Field(fldChar.child("ffData")));
        } else if ("separate".equals(type) && !open.isEmpty()) {
            open.element().isInResult = true;
            return isText() ? ticked(open.element()) : "";
        } else if ("end".equals(type) && !open.isEmpty()) {
            var field = open.pop();
            return !field.isInResult && isText() ? ticked(field) + withoutResult(field) : "";
        }
        return "";
    }

    private static String ticked(Field field) {
        var box = field.form == null ? null : field.form.child("checkBox");
        if (box == null) {
            return "";
        }
        var isTicked = box.child("checked") == null ? box.isOn("default") : box.isOn("checked");
        return isTicked ? "☑" : "□";
    }

    private static String withoutResult(Field field) {
        var circled = CIRCLED.matcher(field.code);
        if (circled.find()) {
            var inside = circled.group(1);
            var number = Xml.number(inside, 0);
            return number >= 1 && number <= 20 ? CountedNumber.written("decimalEnclosedCircle", number) : inside;
        }
        return field.is("MERGEFIELD") ? "{" + field.code.toString().strip() + "}" : "";
    }
}
