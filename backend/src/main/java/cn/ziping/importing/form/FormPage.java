package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import cn.ziping.importing.form.FormReading.FormText;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of a grid that one form takes, and what of them was understood so far. */
final class FormPage {
    private final FormGrid grid;
    private final int from;
    private final int to;
    private final Set<Box> used = new HashSet<>();
    private final List<FormText> texts = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /** @param to first row after it */
    FormPage(FormGrid grid, int from, int to) {
        this.grid = grid;
        this.from = from;
        this.to = to;
    }

    FormGrid grid() {
        return grid;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    List<FormText> texts() {
        return texts;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    void use(Box box) {
        used.add(box);
    }

    boolean isUsed(Box box) {
        return used.contains(box);
    }

    /** Keeps words that are no value. */
    void text(String label, Box box) {
        use(box);
        if (!box.isBlank()) {
            texts.add(new FormText(label, Words.lines(box.text()), box.evidence()));
        }
    }

    void text(String label, String text, Evidence evidence) {
        texts.add(new FormText(label, text, evidence));
    }

    void doubt(DoubtKind kind, String message, Evidence evidence) {
        doubts.add(Doubt.of(kind, message, evidence));
    }

    /** Whether every box with words was used. */
    boolean isWhole() {
        for (var row = from; row < to; row++) {
            for (var box : grid.worded(row)) {
                if (!used.contains(box)) {
                    return false;
                }
            }
        }
        return true;
    }
}
