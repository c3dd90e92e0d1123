package cn.ziping.importing.form;

import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import cn.ziping.measure.MoneyUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the passages above a form say: its title, its year, the unit of its amounts, answers to its labels.
 *
 * @param answers by label
 */
record FormAbove(
        @Nullable Said title, @Nullable Said year, @Nullable MoneyUnit unit, Map<FormLabel, Said> answers) {

    static FormAbove of(List<Piece> before) {
        Said title = null;
        Said year = null;
        MoneyUnit unit = null;
        var answers = new LinkedHashMap<FormLabel, Said>();
        for (var passage : passages(before)) {
            var text = passage.text().strip();
            if (FormTitle.is(text)) {
                title = new Said(text.replaceAll("[\\s\u3000]", ""), passage.evidence(passage.text()));
            }
            if (FormTitle.year(text) != null && (FormTitle.is(text) || text.length() <= 16)) {
                year = new Said(text, passage.evidence(passage.text()));
            }
            unit = Amount.unit(text).orElse(unit);
            for (var pair : Inline.read(text)) {
                FormLabel.of(Words.key(pair.label()))
                        .filter(label -> !Words.isNothing(pair.answer()))
                        .ifPresent(
                                label -> answers.put(label, new Said(pair.answer(), passage.evidence(pair.answer()))));
            }
        }
        return new FormAbove(title, year, unit, answers);
    }

    /** Those below the last table, which has passages of its own. */
    private static List<Passage> passages(List<Piece> before) {
        var passages = new ArrayList<Passage>();
        for (var piece : before) {
            if (piece instanceof Table) {
                passages.clear();
            } else if (piece instanceof Passage passage) {
                passages.add(passage);
            }
        }
        return passages;
    }

    Optional<Said> answer(FormLabel label) {
        return Optional.ofNullable(answers.get(label));
    }
}
