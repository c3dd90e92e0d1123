package cn.ziping.importing.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises headings that lost their numbers, because a word processor had counted them, by outlines that are known. */
final class Unnumbered {
    private static final double ALIKE_IN_BEST = 0.7;
    private static final double ALIKE_ELSEWHERE = 0.85;
    private static final double ALIKE_NOUN = 0.78;
    private static final int LONGEST = 40;

    /** Chapters of reports of other places. */
    private static final Set<String> CHAPTERS = Set.of(
            "部门概况",
            "单位概况",
            "部门基本情况",
            "单位基本情况",
            "部门单位基本情况",
            "部门单位概况",
            "基本情况",
            "项目概况",
            "项目基本情况",
            "项目简介",
            "绩效自评结论",
            "自评结论",
            "评价结论",
            "综合评价结论",
            "自评总体结论",
            "绩效自评工作开展情况",
            "自评工作开展情况",
            "绩效评价工作开展情况",
            "绩效目标完成情况",
            "绩效目标完成情况分析",
            "绩效目标完成情况总体分析",
            "绩效目标自评完成情况分析",
            "绩效目标分解下达情况",
            "绩效自评分析",
            "绩效指标分析",
            "绩效评价指标分析",
            "绩效指标完成情况",
            "项目绩效情况",
            "部门整体支出绩效情况",
            "部门整体支出绩效实现情况",
            "部门整体支出管理及使用情况",
            "资金使用及管理情况",
            "项目资金使用及管理情况",
            "项目资金情况",
            "项目组织实施情况",
            "项目实施及管理情况",
            "预算及执行情况",
            "预算执行情况",
            "主要经验及做法",
            "主要经验及做法存在的问题及原因分析",
            "存在的问题",
            "存在问题",
            "主要问题",
            "存在的主要问题",
            "存在的问题及原因分析",
            "存在问题及原因分析",
            "存在的问题和原因分析",
            "存在问题及改进措施",
            "存在的问题及改进措施",
            "偏离绩效目标的原因和下一步改进措施",
            "偏差原因分析及改进措施",
            "改进措施",
            "改进措施和有关建议",
            "改进措施及建议",
            "下一步改进措施",
            "下一步工作措施",
            "下一步工作打算",
            "有关建议",
            "相关建议",
            "意见建议",
            "其他需要说明的情况",
            "其他需说明的情况",
            "其他需要说明的问题",
            "其他需说明的问题",
            "自评结果应用",
            "绩效自评结果应用",
            "绩效自评结果应用和公开情况",
            "绩效自评结果拟应用和公开情况",
            "绩效评价结果应用建议",
            "工作建议");

    /** A heading that is known, with its words ready for comparison. */
    private record Candidate(int level, Likeness words) {}

    private static final List<Likeness> LIKE_CHAPTERS =
            CHAPTERS.stream().sorted().map(Likeness::new).toList();

    private final List<List<Candidate>> known;
    private final @Nullable List<Candidate> best;
    private final Map<String, Optional<Integer>> levels = new HashMap<>();
    private final boolean isChaptersOnly;

    /**
     * @param labels of the lines of the document that have no number
     * @param isChaptersOnly whether what stands below chapters still has its numbers
     */
    Unnumbered(List<KnownOutline> known, List<Shape> labels, boolean isChaptersOnly) {
        this.known = known.stream().map(Unnumbered::candidates).toList();
        this.isChaptersOnly = isChaptersOnly;
        this.best = best(this.known, labels);
    }

    private static List<Candidate> candidates(KnownOutline outline) {
        return outline.headings().stream()
                .map(heading -> new Candidate(heading.level(), new Likeness(HeadingWords.bare(heading.heading()))))
                .toList();
    }

    private static @Nullable List<Candidate> best(List<List<Candidate>> known, List<Shape> labels) {
        var counts = new LinkedHashMap<String, Integer>();
        labels.forEach(label -> counts.merge(HeadingWords.bare(label.label()), 1, Integer::sum));
        var words = new LinkedHashMap<Likeness, Integer>();
        counts.forEach((bare, count) -> words.put(new Likeness(bare), count));
        List<Candidate> best = null;
        var most = 1.5;
        for (var outline : known) {
            var score = words.entrySet().stream()
                    .mapToDouble(label -> label.getValue() * fit(outline, label.getKey()))
                    .sum();
            if (score > most) {
                most = score;
                best = outline;
            }
        }
        return best;
    }

    private static double fit(List<Candidate> outline, Likeness label) {
        var found = nearest(outline, label, ALIKE_IN_BEST);
        return found == null ? 0 : found.words.bare().equals(label.bare()) ? 1 : 0.5;
    }

    private static @Nullable Candidate nearest(List<Candidate> outline, Likeness bare, double least) {
        Candidate nearest = null;
        var most = least;
        for (var heading : outline) {
            var likeness = heading.words.to(bare);
            if (likeness > most || (likeness == 1 && most < 1)) {
                most = likeness;
                nearest = heading;
            }
        }
        return nearest;
    }

    /** The level of a line without number; null where it is no heading that is known. */
    @Nullable
    Integer level(Shape shape) {
        var bare = HeadingWords.bare(shape.label());
        if (bare.length() < 2 || shape.label().length() > LONGEST || HeadingWords.isTitle(shape.label())) {
            return null;
        }
        var level = levels.computeIfAbsent(
                        shape.form() + bare, any -> Optional.ofNullable(level(shape.form(), new Likeness(bare))))
                .orElse(null);
        return level != null && isChaptersOnly && level > 1 ? null : level;
    }

    private @Nullable Integer level(Shape.Form form, Likeness bare) {
        return switch (form) {
            case LINE -> ofLine(bare, ALIKE_IN_BEST);
            case STOPPED -> ofLine(bare, ALIKE_ELSEWHERE);
            case LABEL -> ofLabel(bare);
            case TEXT -> null;
        };
    }

    private @Nullable Integer ofLine(Likeness bare, double least) {
        var found = best == null ? null : nearest(best, bare, least);
        if (found != null) {
            return found.level;
        }
        var isNoun = HeadingWords.isNoun(bare.bare());
        var enough = isNoun ? ALIKE_NOUN : 1;
        if (LIKE_CHAPTERS.stream().anyMatch(chapter -> chapter.to(bare) >= enough)) {
            return 1;
        }
        for (var outline : known) {
            var other = nearest(outline, bare, isNoun ? ALIKE_NOUN : ALIKE_ELSEWHERE);
            if (other != null) {
                return other.level;
            }
        }
        return null;
    }

    /** A label leads a text so often that only the very words of the outline count. */
    private @Nullable Integer ofLabel(Likeness bare) {
        var found = best == null ? null : nearest(best, bare, 0.99);
        return found == null ? null : found.level;
    }

    static List<Shape> lines(List<Spot> spots) {
        var lines = new ArrayList<Shape>();
        for (var spot : spots) {
            if (spot.marker() == null
                    && spot.shape().form() != Shape.Form.TEXT
                    && spot.shape().label().length() <= LONGEST) {
                lines.add(spot.shape());
            }
        }
        return lines;
    }
}
