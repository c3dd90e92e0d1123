package cn.ziping.finding.score;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.GradeScheme;
import cn.ziping.template.GradeScheme.Band;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which grades there are and what earns them: the scheme that the text itself tells (90分（含）以上为优秀), else the template's.
 *
 * @param isOwn told by the text
 */
record Grading(GradeScheme scheme, boolean isOwn) {
    static final String GRADES = "优秀|优良|优|良好|良|中等|中|一般|较差|差|基本合格|不合格|合格|较好|[ABCD](?=档)";
    private static final Map<String, String> SAME = Map.of("优秀", "优", "良好", "良", "中等", "中", "较差", "差");

    private static final String BOUND = "(?<![\\d.])(?<from>\\d{2,3})(?:分)?(?:（?不?含(?:本数|\\d{2,3}分?)?）?)?";
    /** 90分（含）以上为优, 80（含）-90分为良好, 得分≥90分的为优秀. */
    private static final Pattern BEFORE = Pattern.compile(BOUND
            + "(?:分)?(?:及?以上(?:（[^（）]{1,8}）)?|[-~至到](?<to>\\d{2,3}(?:\\.\\d{1,2})?)(?:分)?(?:（?不?含(?:本数|\\d{2,3}分?)?）?)?(?:分)?|，)?[的，：]{0,2}(?:等级|评定|评价|等次|结果|自评|绩效){0,2}(?:评?定?为|是|：|属于|=)(?<grade>"
            + GRADES + ")");
    /** 优（90-100分）, 优秀：得分≥90分; in 等级为良（得分≥90为优，…） the bound is not of the grade before the bracket. */
    private static final Pattern BEHIND = Pattern.compile("(?<grade>" + GRADES
            + ")(?:等级|等次|级|等)?(?:（|：|为)(?:综合|自评|评价)?(?:得分|评分|总分|分值|分数)?(?:在|为|：)?(?:≥|>=|大于等于|不低于|大于或等于)?"
            + BOUND + "(?![^，；（）]{0,12}(?:为|是|：|属于)(?:" + GRADES
            + "))(?:分)?(?:及?以上|[-~至到≤](?<to>\\d{2,3}(?:\\.\\d{1,2})?)|≤)?(?![^，；、）]{0,8}为)");

    private static final Pattern LOWEST = Pattern.compile("(?:以下|不足|低于|小于|<|＜)[^，；、]{0,8}(?:为|是|：|属于)(?<grade>" + GRADES
            + ")|(?<last>" + GRADES + ")(?:等级|等次|级|等)?(?:（|：|为)[^，；）]{0,6}\\d{2}分?(?:（不?含）)?(?:以下|[^，；]{0,2}不含)");

    /** Most sentences tell no bound: they are left as soon as that is seen. */
    private static final Pattern MAY_BOUND =
            Pattern.compile("\\d[分）（含]{0,4}(?:及?以上|[-~至到≤≥]|，[^，]{0,6}为)|[≥≤]\\d|\\d≤|以下|低于|不足");

    static Grading of(Subject subject, Text text) {
        return text.once(Grading.class, () -> read(subject, text));
    }

    private static Grading read(Subject subject, Text text) {
        for (var sentence : text.sentences()) {
            var bands = bands(sentence);
            if (bands.size() > 1) {
                return new Grading(new GradeScheme(bands), true);
            }
        }
        return new Grading(subject.template().gradeScheme(), false);
    }

    /** From where to where a sentence tells bounds of grades, which are nobody's there; null where it tells none. */
    static int @Nullable [] scheme(Sentence sentence) {
        if (bands(sentence).isEmpty()) {
            return null;
        }
        var text = sentence.text();
        int[] span = {text.length(), 0};
        for (var pattern : List.of(BEFORE, BEHIND, LOWEST)) {
            var match = pattern.matcher(text);
            while (match.find()) {
                if (pattern == LOWEST || isBound(match.group())) {
                    span[0] = Math.min(span[0], match.start());
                    span[1] = Math.max(span[1], match.end());
                }
            }
        }
        return span;
    }

    private static List<Band> bands(Sentence sentence) {
        var text = sentence.text();
        var bands = new ArrayList<Band>();
        if (text.indexOf('优') < 0 && text.indexOf('良') < 0 && text.indexOf('格') < 0 && text.indexOf('档') < 0
                || !MAY_BOUND.matcher(text).find()) {
            return bands;
        }
        for (var pattern : List.of(BEFORE, BEHIND)) {
            var match = pattern.matcher(text);
            while (match.find()) {
                var from = new BigDecimal(match.group("from"));
                var to = match.group("to");
                var low = to == null ? from : from.min(new BigDecimal(to));
                if (isBound(match.group())
                        && bands.stream().noneMatch(band -> band.from().compareTo(low) == 0)) {
                    bands.add(new Band(plain(match.group("grade")), low));
                }
            }
        }
        var lowest = LOWEST.matcher(text);
        if (!bands.isEmpty() && lowest.find()) {
            var word = lowest.group("grade") != null ? lowest.group("grade") : lowest.group("last");
            bands.add(new Band(plain(word), BigDecimal.ZERO));
        }
        bands.sort(Comparator.comparing(Band::from).reversed());
        return bands;
    }

    /** 自评得分95分，等级为优 tells no bound. */
    private static boolean isBound(String words) {
        return Pattern.compile("以上|[-~至到≥]\\d|≥|≤|不低于|大于|含").matcher(words).find();
    }

    /** 优 for 优秀. */
    static String plain(String word) {
        return SAME.getOrDefault(word, word);
    }

    boolean has(String word) {
        return scheme.bands().stream().anyMatch(band -> plain(band.grade()).equals(plain(word)));
    }

    /** What the score earns, as the scheme calls it; null where it tells nothing of it. */
    @Nullable
    String earned(BigDecimal score) {
        return scheme.gradeOf(score);
    }

    /** What it would earn if nothing was rounded first. */
    @Nullable
    String earnedUnrounded(BigDecimal score) {
        return scheme.gradeOf(score.setScale(2, RoundingMode.DOWN));
    }

    /**
     * Whether the grade is wrong for certain. A word that the scheme does not know (合格, 一般) is only where no scheme in use
     * gives it to the score.
     */
    boolean isWrong(String word, BigDecimal score) {
        var earned = earned(score);
        if (earned == null || score.compareTo(Points.HUNDRED) > 0) {
            return false;
        }
        if (has(word)) {
            return !plain(earned).equals(plain(word));
        }
        var tens = score.setScale(2, RoundingMode.HALF_UP);
        return switch (word) {
            case "合格", "一般" ->
                !isOwn && (tens.compareTo(new BigDecimal(90)) >= 0 || tens.compareTo(new BigDecimal(60)) < 0);
            case "不合格" -> !isOwn && tens.compareTo(new BigDecimal(60)) >= 0;
            default -> false;
        };
    }
}
