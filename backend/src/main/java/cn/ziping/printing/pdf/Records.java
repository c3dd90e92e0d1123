package cn.ziping.printing.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What document.jrxml is filled with, a record for each of its bands. */
final class Records {
    private final List<Map<String, ?>> records = new ArrayList<>();
    private int chapter;

    /** @param kind picks the band */
    void add(String kind, Map<String, ?> fields) {
        var record = new HashMap<String, Object>(fields);
        record.put("kind", kind);
        record.put("index", records.size());
        record.put("chapter", chapter);
        record.putIfAbsent("together", 0);
        records.add(record);
    }

    /** What comes now begins a page. */
    void turn() {
        chapter++;
    }

    List<Map<String, ?>> all() {
        return records;
    }
}
