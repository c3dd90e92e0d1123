package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands below the text (GB/T 9704-2012 7.3.4 and 7.3.5): the list of attachments, and who signs. */
final class Closing {
    private static final float SIZE = 16;

    private final Records records;
    private final int width;

    /** @param width of a line */
    Closing(Records records, int width) {
        this.records = records;
        this.width = width;
    }

    /** 7.3.4: numbered when there are several. */
    void attachments(List<String> names) {
        records.add("BLANK", Map.of("together", 2));
        for (var i = 0; i < names.size(); i++) {
            var record = new HashMap<String, Object>();
            record.put("text", StyledText.markup(names.get(i), Face.FANG));
            record.put("first", i == 0);
            if (names.size() > 1) {
                record.put("number", (i + 1) + ".");
            }
            records.add("ATTACHMENT", record);
        }
    }

    /**
     * 7.3.5.2: the name two characters from the right, the date two characters further in than the name begins; a date longer
     * than the name goes to that place, and the name before it. The seal covers both, and a line below them.
     */
    void signature(Signature signature) {
        var indent = 2.0 * SIZE;
        var name = Advance.of(signature.name(), Face.FANG, SIZE);
        var date = Advance.of(signature.dateLine(), Face.FANG, SIZE);
        var dateAt = date > name ? width - indent - date : width - name;
        records.add("BLANK", Map.of("together", 4));
        records.add("SIGNATURE", shifted(StyledText.markup(signature.name(), Face.FANG), dateAt - indent));
        // Styled, the room for a date would lose its blanks.
        var line = signature.dated() ? StyledText.markup(signature.date(), Face.FANG) : signature.dateLine();
        records.add("SIGNATURE", shifted(line, dateAt));
    }

    private static Map<String, ?> shifted(String text, double shift) {
        return Map.of("text", text, "shift", String.valueOf(Math.max(0, Math.round(shift))));
    }
}
