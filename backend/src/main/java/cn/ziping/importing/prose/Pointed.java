package cn.ziping.importing.prose;

import cn.ziping.measure.Wording;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A heading or a label with the points that stand in it: 预算编制，指标总分8，自评8分. */
record Pointed(
        String name, @Nullable BigDecimal weight, @Nullable BigDecimal score, boolean isTotal) {
    private static final Pattern END = Pattern.compile("(?:[，：（](?:该项)?指标)?[，、：（。；\\s]*$");
    private static final Pattern BEGIN =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\\d]{1,3}）|\\d{1,2}[.、](?!\\d))");

    static Pointed of(String heading) {
        var text = Wording.of(heading).text();
        BigDecimal weight = null;
        BigDecimal score = null;
        var isTotal = false;
        var end = text.length();
        for (var points : Points.in(text, 0, text.length())) {
            end = Math.min(end, points.wordsFrom());
            isTotal |= points.role() == Points.Role.TOTAL;
            if (points.role() == Points.Role.SCORE || points.role() == Points.Role.TOTAL) {
                score = score == null ? points.value() : score;
            } else if (points.role() != Points.Role.DEDUCTION) {
                weight = weight == null ? points.value() : weight;
            }
        }
        var name = BEGIN.matcher(text.substring(0, end)).replaceFirst("");
        return new Pointed(END.matcher(name).replaceFirst(""), weight, score, isTotal);
    }
}
