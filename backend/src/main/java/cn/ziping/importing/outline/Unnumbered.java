package cn.ziping.importing.outline;

import cn.ziping.importing.outline.KnownOutline.KnownHeading;
import java.util.ArrayList;
import java.util.List;
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
            "部门概况", "单位概况", "部门基本情况", "单位基本情况", "部门单位基本情况", "部门单位概况", "基本情况", "项目概况", "项目基本情况", "项目简介",
            "绩效自评结论", "自评结论", "评价结论", "综合评价结论", "自评总体结论", "绩效自评工作开展情况", "自评工作开展情况", "绩效评价工作开展情况",
            "绩效目标完成情况", "绩效目标完成情况分析", "绩效目标完成情况总体分析", "绩效目标自评完成情况分析", "绩效目标分解下达情况", "绩效自评分析",
            "绩效指标分析", "绩效评价指标分析", "绩效指标完成情况", "项目绩效情况", "部门整体支出绩效情况", "部门整体支出绩效实现情况", "部门整体支出管理及使用情况",
            "资金使用及管理情况", "项目资金使用及管理情况", "项目资金情况", "项目组织实施情况", "项目实施及管理情况", "预算及执行情况", "预算执行情况",
            "主要经验及做法", "主要经验及做法存在的问题及原因分析", "存在的问题", "存在问题", "主要问题", "存在的主要问题", "存在的问题及原因分析",
            "存在问题及原因分析", "存在的问题和原因分析", "存在问题及改进措施", "存在的问题及改进措施", "偏离绩效目标的原因和下一步改进措施", "偏差原因分析及改进措施",
            "改进措施", "改进措施和有关建议", "改进措施及建议", "下一步改进措施", "下一步工作措施", "下一步工作打算", "有关建议", "相关建议", "意见建议",
            "其他需要说明的情况", "其他需说明的情况", "其他需要说明的问题", "其他需说明的问题", "自评结果应用", "绩效自评结果应用", "绩效自评结果应用和公开情况",
            "绩效自评结果拟应用和公开情况", "绩效评价结果应用建议", "工作建议");

    private final List<KnownOutline> known;
    private final @Nullable KnownOutline best;
    private final boolean isChaptersOnly;

    /**
     * @param labels of the lines of the document that have no number
     * @param isChaptersOnly whether what stands below chapters still has its numbers
     */
    Unnumbered(List<KnownOutline> known, List<Shape> labels, boolean isChaptersOnly) {
        this.known = known;
        this.isChaptersOnly = isChaptersOnly;
        this.best = best(known, labels);
    }

    private static @Nullable KnownOutline best(List<KnownOutline> known, List<Shape> labels) {
        KnownOutline best = null;
        var most = 1.5;
        for (var outline : known) {
            var score = labels.stream().mapToDouble(label -> fit(outline, label)).sum();
            if (score > most) {
                most = score;
                best = outline;
            }
        }
        return best;
    }

    private static double fit(KnownOutline outline, Shape shape) {
        var found = nearest(outline, HeadingWords.bare(shape.label()), ALIKE_IN_BEST);
        return found == null ? 0 : HeadingWords.bare(found.heading()).equals(HeadingWords.bare(shape.label())) ? 1 : 0.5;
    }

    private static @Nullable KnownHeading nearest(KnownOutline outline, String bare, double least) {
        KnownHeading nearest = null;
        var most = least;
        for (var heading : outline.headings()) {
            var likeness = HeadingWords.likeness(HeadingWords.bare(heading.heading()), bare);
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
        var level =
                switch (shape.form()) {
                    case LINE -> ofLine(bare, ALIKE_IN_BEST);
                    case STOPPED -> ofLine(bare, ALIKE_ELSEWHERE);
                    case LABEL -> ofLabel(bare);
                    case TEXT -> null;
                };
        return level != null && isChaptersOnly && level > 1 ? null : level;
    }

    private @Nullable Integer ofLine(String bare, double least) {
        var found = best == null ? null : nearest(best, bare, least);
        if (found != null) {
            return found.level();
        }
        var likest = CHAPTERS.stream().mapToDouble(chapter -> HeadingWords.likeness(chapter, bare)).max();
        if (likest.orElse(0) >= (HeadingWords.isNoun(bare) ? ALIKE_NOUN : 1)) {
            return 1;
        }
        for (var outline : known) {
            var other = nearest(outline, bare, HeadingWords.isNoun(bare) ? ALIKE_NOUN : ALIKE_ELSEWHERE);
            if (other != null) {
                return other.level();
            }
        }
        return null;
    }

    /** A label leads a text so often that only the very words of the outline count. */
    private @Nullable Integer ofLabel(String bare) {
        var found = best == null ? null : nearest(best, bare, 0.99);
        return found == null ? null : found.level();
    }

    static List<Shape> lines(List<Spot> spots) {
        var lines = new ArrayList<Shape>();
        for (var spot : spots) {
            if (spot.marker() == null && spot.shape().form() != Shape.Form.TEXT && spot.shape().label().length() <= LONGEST) {
                lines.add(spot.shape());
            }
        }
        return lines;
    }
}
