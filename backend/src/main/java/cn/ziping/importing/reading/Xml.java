package cn.ziping.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a part of an Office document, with local names only: the same words mean the same in the strict and
 * the transitional flavour, which differ in namespaces.
 */
final class Xml {
    final String name;
    final Map<String, String> attributes;
    final List<Xml> children = new ArrayList<>(0);
    private @Nullable StringBuilder text;

    Xml(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    void append(String more) {
        if (text == null) {
            text = new StringBuilder();
        }
        text.append(more);
    }

    /** The characters directly in it. */
    String text() {
        return text == null ? "" : text.toString();
    }

    boolean is(String other) {
        return name.equals(other);
    }

    @Nullable
    Xml child(String childName) {
        for (var child : children) {
            if (child.is(childName)) {
                return child;
            }
        }
        return null;
    }

    /** The element reached by child names; null where one is missing. */
    @Nullable
    Xml at(String... path) {
        var here = this;
        for (var step : path) {
            var next = here.child(step);
            if (next == null) {
                return null;
            }
            here = next;
        }
        return here;
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    String attribute(String attribute, String otherwise) {
        var value = attributes.get(attribute);
        return value == null ? otherwise : value;
    }

    /** Attribute {@code val} of the element reached by child names. */
    @Nullable
    String val(String... path) {
        var element = at(path);
        return element == null ? null : element.attribute("val");
    }

    /** Whether the element reached is there and does not say no. */
    boolean isOn(String... path) {
        var element = at(path);
        if (element == null) {
            return false;
        }
        var val = element.attribute("val");
        return val == null || !(val.equals("0") || val.equals("false") || val.equals("off") || val.equals("none"));
    }

    static int number(@Nullable String digits, int otherwise) {
        try {
            return digits == null ? otherwise : Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
