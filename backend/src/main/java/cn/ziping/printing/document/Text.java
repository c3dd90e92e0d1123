package cn.ziping.printing.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of thought: text in runs of one emphasis each. */
public record Text(List<Run> runs) {

    public enum Emphasis {
        NONE,
        SOME,
        STRONG
    }

    public record Run(String text, Emphasis emphasis) {}

    public Text {
        runs = List.copyOf(runs);
    }

    public static Text of(String text) {
        return new Text(List.of(new Run(text, Emphasis.NONE)));
    }

    /** The words alone. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** The same text behind another one. */
    public Text after(String text) {
        return new Text(Stream.concat(Stream.of(new Run(text, Emphasis.NONE)), runs.stream())
                .toList());
    }

    public boolean isBlank() {
        return runs.stream().allMatch(run -> run.text().isBlank());
    }
}
