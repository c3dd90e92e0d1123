package cn.ziping.importing.outline;

import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Whether a line goes on with the sentence of the line before it. */
final class Continuation {
    private static final String CLOSED = "。；：！？…;:!?.”》）)」』】]";
    private static final String OPEN = "，、,（(“《〈—";
    private static final String GOES_ON = "，、。；：！？）)”》〉,;";
    /** A word that asks for another one after it, and is no ending of a noun. */
    private static final Pattern ASKS = Pattern.compile(".*(?:[和与及]|的)$");

    private static final Pattern NO_ASK = Pattern.compile(".*(?:目的|普及|涉及|参与|总和|饱和|共和|波及|触及|以及)$");
    /** What sentences end in whose full stop was forgotten. */
    private static final Pattern COMPLETE =
            Pattern.compile(".*(?:工作|事项|任务|情况|[\\d\\s](?:万元|元|亿元|分|%|％|人|名|个|次|项|户|家|台|件|亩|年|月|日)|到位|完成|落实|问题|目标)$");

    private static final Pattern STARTS_ANEW = Pattern.compile(
            "^(?:一|二|三|四|五|六|七|八|九|十)是.*|^[一二三四五六七八九十]{1,2}方面.*|^(?:我|本)(?:局|单位|部门|院|校|中心|委|办|街道|镇|乡|县|市|区|年度?).*|^(?:根据|按照|为了|为进一步|通过|同时|此外|另外|截至|截止|附件|附表|注[：:]|备注|其中|无[。.]?$|XX).*|^[\\d]{4}\\s*年.*");
    private static final Pattern LABEL = Pattern.compile("^[^，。；、]{1,14}[：:].*", Pattern.DOTALL);
    private static final Pattern COLUMNS = Pattern.compile(".*(?:\\t|\\S\\s{3,}\\S).*", Pattern.DOTALL);
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-*•●◆■□☑√▲➢·]|[A-Za-z][.、)）]|第[一二三四五六七八九十]+[，、,]).*", Pattern.DOTALL);

    private Continuation() {}

    static boolean goesOn(Passage before, Passage after, Widths widths) {
        var one = Blank.strip(before.text());
        var other = Blank.strip(after.text());
        if (!isBody(before) || !isBody(after) || one.isEmpty() || other.isEmpty() || isSeparate(one, other)) {
            return false;
        }
        if (GOES_ON.indexOf(other.charAt(0)) >= 0) {
            return true;
        }
        var last = one.charAt(one.length() - 1);
        if (OPEN.indexOf(last) >= 0 || widths.isFull(one) && isInsideNumber(one, other)) {
            return true;
        }
        if (CLOSED.indexOf(last) >= 0 || LABEL.matcher(other).matches()) {
            return false;
        }
        if (widths.isFull(one)) {
            return !isIndented(after.text());
        }
        return asks(one) || isInsideSentence(one, other);
    }

    /** 318. and 6吨: broken behind the point. */
    private static boolean isInsideNumber(String one, String other) {
        return one.endsWith(".")
                && one.length() > 1
                && Character.isDigit(one.charAt(one.length() - 2))
                && Character.isDigit(other.charAt(0));
    }

    private static boolean isIndented(String text) {
        return text.startsWith("\u3000") || text.startsWith("  ");
    }

    private static boolean isBody(Passage passage) {
        return passage.outlineLevel() == null && passage.style() == ParagraphStyle.BODY;
    }

    private static boolean isSeparate(String one, String other) {
        return Marker.parse(other) != null
                || COLUMNS.matcher(other).matches()
                || COLUMNS.matcher(one).matches()
                || BULLET.matcher(other).matches();
    }

    private static boolean asks(String one) {
        return one.length() >= 8
                && ASKS.matcher(one).matches()
                && !NO_ASK.matcher(one).matches();
    }

    private static boolean isInsideSentence(String one, String other) {
        if (isHeadingLike(one)
                || isHeadingLike(other)
                || COMPLETE.matcher(one).matches()
                || STARTS_ANEW.matcher(other).matches()) {
            return false;
        }
        var isProse = one.length() >= 20 && one.matches("(?s).*[，。；、：].*");
        return isProse && (other.length() >= 15 || other.matches("(?s).*[。；]$"));
    }

    private static boolean isHeadingLike(String line) {
        var marker = Marker.parse(line);
        var shape = Shape.of(marker == null ? line : line.substring(marker.end()));
        if (marker != null && shape.form() == Shape.Form.LINE) {
            return true;
        }
        return shape.form() == Shape.Form.LINE && line.length() <= 20;
    }

    /** One passage of both, without blanks at the seam. */
    static Passage joined(Passage before, Passage after) {
        var one = before.text().stripTrailing();
        var other = Blank.strip(after.text());
        var seam = isLatin(one) && !other.isEmpty() && isLatin(other.substring(0, 1)) ? " " : "";
        var parts = new ArrayList<>(before.parts());
        var from = one.length() + seam.length();
        after.parts().forEach(part -> parts.add(new Passage.Part(part.block(), from + part.from())));
        return new Passage(parts, one + seam + other, before.outlineLevel(), before.style(), before.isAfterGap());
    }

    private static boolean isLatin(String text) {
        return text.matches("(?s).*[A-Za-z]$");
    }
}
