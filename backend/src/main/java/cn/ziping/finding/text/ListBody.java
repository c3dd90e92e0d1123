package cn.ziping.finding.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where a list in a sentence may end, and so how it may be read. */
final class ListBody {
    private ListBody() {}

    /** The likeliest reading first; empty where there is no list. */
    static List<NamedItems> readings(String body, boolean isInBracket) {
        var all = isInBracket ? toBracket(body) : body;
        var readings = new ArrayList<NamedItems>();
        var parts = all.split("；", -1);
        var isBySemicolon = parts.length > 1 && parts[0].indexOf('、') < 0;
        if (isBySemicolon) {
            readings.add(NamedItems.of(String.join("、", parts)));
            readings.add(NamedItems.of(String.join("、", Arrays.copyOf(parts, parts.length - 1))));
            return readings;
        }
        var first = parts[0];
        var comma = first.indexOf('，');
        if (comma < 0) {
            readings.add(NamedItems.of(first));
            return first.indexOf('、') < 0 && readings.get(0).most() < 2 ? List.of() : readings;
        }
        var head = first.substring(0, comma);
        if (head.indexOf('、') < 0) {
            // 办公室，财务股，业务股: a comma may part items, and may begin another clause.
            readings.add(NamedItems.of(first.replace('，', '、')));
            return readings.get(0).areAlike() ? readings : List.of();
        }
        readings.add(NamedItems.of(head));
        for (var end = comma; end >= 0; end = first.indexOf('，', end + 1)) {
            var next = first.indexOf('，', end + 1);
            readings.add(NamedItems.of(
                    first.substring(0, next < 0 ? first.length() : next).replace('，', '、')));
        }
        return readings;
    }

    /** 4个股（室） is no list. */
    static boolean isList(String bracket) {
        var body = toBracket(bracket);
        return body.indexOf('、') >= 0 || body.indexOf('；') >= 0;
    }

    private static String toBracket(String body) {
        var depth = 1;
        for (var i = 0; i < body.length(); i++) {
            depth += body.charAt(i) == '（' ? 1 : body.charAt(i) == '）' ? -1 : 0;
            if (depth == 0) {
                return body.substring(0, i);
            }
        }
        return "";
    }
}
