package cn.ziping.printing.document;

import java.util.List;

/**
 * The first page (封面).
 *
 * @param lines what is said between title and seal
 * @param seal the line that the seal is put on, such as 评价单位（盖章）
 * @param date as printed; empty to be filled in by hand
 */
public record Cover(String title, List<Line> lines, Entry seal, String date) {

    public Cover {
        lines = List.copyOf(lines);
    }

    public boolean dated() {
        return !date.isEmpty();
    }

    /** The date, or the room for it. */
    public String dateLine() {
        return dated() ? date : Document.UNDATED;
    }

    public sealed interface Line permits Entry, Choice {

        String label();

        /** The label with its colon; nothing where there is no label. */
        default String labelled() {
            return label().isEmpty() || label().endsWith("：") ? label() : label() + "：";
        }
    }

    public record Entry(String label, String value) implements Line {}

    /** Boxes to tick, all options in their order. */
    public record Choice(String label, List<Option> options) implements Line {

        public Choice {
            options = List.copyOf(options);
        }
    }

    public record Option(String name, boolean ticked) {

        /** The box with its name: ☑ or □. */
        public String text() {
            return (ticked ? "☑" : "□") + name;
        }
    }
}
