package cn.ziping.importing.prose;

import cn.ziping.importing.outline.Heading;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads points of indicators, and the score of the whole report, out of a heading and the passages below it. */
final class ScoreReading {
    private static final Pattern OTHER_CONTEST =
            Pattern.compile("考核|考评|测评|测验|考试|排名|成绩|竞赛|比赛|检查|巡查|验收|问卷|评比|投标|评标|录取|高考|中考");
    private static final Pattern REASON = Pattern.compile(
            "(?:扣分|失分|偏差|主要){0,12}原因(?:主要)?(?:说明|分析)?(?:为|是|：|在于|系){1,12}|(?:主要)?(?:由于|因为)|(?<=[，；（])(?:主要)?因(?!此|而)");
    /** 验收合格率, 检查次数: what was measured, though it is measured in a contest. */
    private static final Pattern RATE_OF_CONTEST =
            Pattern.compile("(?:考核|测评|考试|竞赛|比赛|检查|巡查|验收|问卷)\\p{IsHan}{0,4}(?:率|满意度|[次场份人]数|数量|面积)");

    /** How points would be deducted, not that they were. */
    private static final Pattern RULE = Pattern.compile("扣完为止|每[^，。；]{0,14}扣|酌情|否则|视情|按比例扣|发现一");

    private static final Pattern NO_SCORE = Pattern.compile("([\\p{IsHan}]{2,16}?)(?:指标|本项)?不得分");

    private static final BigDecimal EVERYTHING = BigDecimal.valueOf(100);

    private final Setting setting;
    private final List<String> levels;
    private final TotalScores totals;
    private final IndicatorLedger indicators;
    private final ProjectLedger projects;
    private final FigureClaims claims;
    private final List<Doubt> doubts;

    private @Nullable List<String> parent;
    private @Nullable List<String> current;
    private Points.@Nullable Role lastRole;
    private @Nullable List<String> lastTarget;
    private @Nullable String label;
    /** What is being told of was named by what was measured (支付进度率98%), which ends with its clause. */
    private boolean isMeasured;
    /** The passage names its indicators by what was measured: points without such a name are of none of them. */
    private boolean hasMeasured;

    ScoreReading(
            Setting setting,
            IndicatorLedger indicators,
            ProjectLedger projects,
            FigureClaims claims,
            List<Doubt> doubts) {
        this.setting = setting;
        this.levels = Levels.of(setting.path());
        this.totals = new TotalScores(setting, levels, indicators);
        this.indicators = indicators;
        this.projects = projects;
        this.claims = claims;
        this.doubts = doubts;
    }

    /** Points that stand in the heading itself. */
    void read(Heading heading) {
        var pointed = Pointed.of(heading.heading());
        var evidence = new Evidence(heading.blocks().get(0), null, null, heading.heading());
        if (pointed.score() != null && (pointed.isTotal() || ScoreWords.isWhole(pointed.name()))) {
            claims.claim("score", pointed.score(), evidence, true);
            return;
        }
        if (OTHER_CONTEST.matcher(heading.heading()).find()
                || levels.isEmpty()
                || pointed.name().isEmpty()) {
            return;
        }
        if (pointed.weight() != null) {
            indicators.put(levels, "weight", pointed.weight(), evidence);
        }
        if (pointed.score() != null) {
            indicators.put(levels, "score", pointed.score(), evidence);
        }
    }

    void read(Passage passage) {
        var sentences = Sentence.of(passage);
        label = ScoreWords.label(sentences);
        hasMeasured = false;
        lastTarget = null;
        for (var sentence : sentences) {
            if (!sentence.isPart()) {
                current = null;
                parent = null;
                lastRole = null;
                isMeasured = false;
            }
            read(sentence);
        }
    }

    private void read(Sentence sentence) {
        var text = sentence.wording().text();
        var all = Points.in(text, sentence.from(), sentence.to());
        var after = sentence.from();
        for (var i = 0; i < all.size(); i++) {
            var points = all.get(i);
            var to = points.wordsFrom() > after && text.charAt(points.wordsFrom() - 1) == '（'
                    ? points.wordsFrom() - 1
                    : points.wordsFrom();
            var from = ScoreWords.nameFrom(sentence, after, to);
            var evidenceFrom = sentence.leadFrom(after, to);
            var next = i + 1 < all.size() ? all.get(i + 1) : null;
            var said = new Said(
                    points,
                    ItemNames.withoutOpening(text.substring(from, to)),
                    text.substring(after, points.wordsFrom()),
                    sentence.evidence(ScoreWords.withoutComma(text, Math.min(evidenceFrom, from)), points.to()),
                    to < points.wordsFrom() && text.startsWith("）", points.to()),
                    next != null
                            && next.role() == Points.Role.SCORE
                            && ScoreWords.nameless(text.substring(points.to(), next.wordsFrom())));
            if (text.substring(points.wordsFrom(), points.to()).contains("自评")
                    || !isOfOther(text.substring(Math.min(evidenceFrom, from), points.to()))) {
                read(said, sentence);
            }
            after = points.to();
        }
        readNoScore(sentence);
    }

    /** 满分100分，其中……: no indicator has all of the points. */
    private boolean isOfEverything(Said said) {
        return current == null && said.points().value().compareTo(EVERYTHING) >= 0;
    }

    private static boolean isOfOther(String words) {
        return OTHER_CONTEST
                .matcher(RATE_OF_CONTEST.matcher(words).replaceAll(""))
                .find();
    }

    private void read(Said said, Sentence sentence) {
        var group = ScoreWords.group(said.before());
        if (group != null && label != null) {
            label = group;
            current = null;
        }
        if (isMeasured && said.before().contains("；")) {
            current = null;
            isMeasured = false;
        }
        var name = ScoreWords.name(said.words());
        if (totals.isOfGroup(said, sentence)) {
            totals.putGroup(said, label);
            current = null;
            return;
        }
        if (said.points().role() == Points.Role.TOTAL && said.isScoredNext()) {
            return;
        }
        if (totals.isTotal(said, name, sentence, current != null || label != null)) {
            claims.claim(
                    "score",
                    said.points().value(),
                    said.evidence(),
                    setting.isConclusion() || said.words().contains("总"));
            return;
        }
        if (said.before().contains("其中") && current != null) {
            parent = current;
        }
        var role = role(said, name);
        if (role == null || role == Points.Role.WEIGHT && name.isEmpty() && isOfEverything(said)) {
            return;
        }
        if (!name.isEmpty()
                && ScoreWords.isProject(name)
                && projects.putScore(name, said.points().value(), said.evidence())) {
            return;
        }
        if (label != null && name.isEmpty() && ScoreWords.isProject(label)) {
            projects.putScore(label, said.points().value(), said.evidence());
            return;
        }
        var measured = name.isEmpty()
                        && (role == Points.Role.SCORE || role == Points.Role.DEDUCTION)
                        && !isMeasured
                        && lastRole != Points.Role.WEIGHT
                        && !(levels.isEmpty() && label == null)
                ? ScoreWords.measured(said.before())
                : "";
        if (role == Points.Role.DEDUCTION && name.isEmpty() && measured.isEmpty() && current == null) {
            current = lastTarget;
        }
        var target = measured.isEmpty() ? target(name) : Levels.below(totals.owner(label), measured);
        if (target == null) {
            return;
        }
        if (!measured.isEmpty()) {
            current = target;
            isMeasured = true;
            hasMeasured = true;
        }
        lastRole = role;
        lastTarget = target;
        put(target, role, said, sentence);
    }

    private Points.@Nullable Role role(Said said, String name) {
        var role = said.points().role();
        if (role != null) {
            return role == Points.Role.TOTAL ? Points.Role.SCORE : role;
        }
        if (!name.isEmpty() && (said.isScoredNext() || said.isInBrackets())) {
            return Points.Role.WEIGHT;
        }
        return parent != null && !name.isEmpty() ? lastRole : null;
    }

    private @Nullable List<String> target(String name) {
        if (name.isEmpty()) {
            if (current != null) {
                return current;
            }
            return label != null ? Levels.below(levels, label) : levels.isEmpty() ? null : levels;
        }
        if (name.length() > 20 || !name.matches("[\\p{IsHan}A-Za-z（）“”/、]+") || ScoreWords.isWhole(name)) {
            return null;
        }
        if (parent != null) {
            current = parent.get(parent.size() - 1).equals(name) ? parent : named(parent, name);
        } else if (!levels.isEmpty() || Levels.isKnown(name)) {
            current = Levels.below(levels, name);
        } else {
            return null;
        }
        return current;
    }

    /** 其中经济效益指标扣9分 goes on with one that was named before, 其中数量指标得分16分 names a new one. */
    private List<String> named(List<String> parent, String name) {
        var child = Levels.below(parent, name);
        var sibling = new ArrayList<>(parent.subList(0, parent.size() - 1));
        sibling.add(name);
        return !indicators.isKnown(child) && indicators.isKnown(sibling) ? sibling : child;
    }

    private void put(List<String> target, Points.Role role, Said said, Sentence sentence) {
        var value = said.points().value();
        if (role == Points.Role.SCORE
                && (target.equals(levels) || hasMeasured && target.equals(totals.owner(label)))
                && isSaidOfAPart(target, said)) {
            return;
        }
        switch (role) {
            case WEIGHT -> indicators.put(target, "weight", value, said.evidence());
            case DEDUCTION -> {
                if (RULE.matcher(sentence.text()).find()) {
                    return;
                }
                indicators.put(target, "deduction", value, said.evidence());
                readReason(target, said, sentence);
            }
            default -> indicators.put(target, "score", value, said.evidence());
        }
    }

    /** Points without a name below a heading that has its own: they are of a part of it that nobody named. */
    private boolean isSaidOfAPart(List<String> target, Said said) {
        var known = indicators.get(target, "score");
        if (known == null ? !hasMeasured : known.compareTo(said.points().value()) == 0) {
            return false;
        }
        doubts.add(Doubt.of(
                DoubtKind.NOT_UNDERSTOOD,
                "“" + target.get(target.size() - 1) + "”之下的"
                        + said.points().value().toPlainString() + "分没有说明是哪个指标的得分，已留在正文，请补录。",
                said.evidence()));
        return true;
    }

    private void readReason(List<String> target, Said said, Sentence sentence) {
        var text = sentence.wording().text();
        var reason =
                REASON.matcher(text).region(said.points().to(), sentence.to()).useTransparentBounds(true);
        if (reason.find() && reason.end() < sentence.to()) {
            var to = endOfReason(text, reason.end(), sentence.to());
            indicators.say(
                    target,
                    "deviationReason",
                    sentence.wording().excerpt(reason.end(), to).replaceFirst("[；，。\\s]+$", ""),
                    sentence.evidence(
                            said.points().wordsFrom(),
                            Math.max(to, said.points().to())));
        }
    }

    /** A reason ends with its clause where the next clause tells of other points. */
    private static int endOfReason(String text, int from, int to) {
        var next = text.indexOf('；', from);
        if (next > from && next < to && !Points.in(text, next, to).isEmpty()) {
            return next;
        }
        return text.charAt(to - 1) == '）' ? to - 1 : to;
    }

    private void readNoScore(Sentence sentence) {
        var text = sentence.wording().text();
        var match = NO_SCORE.matcher(text).region(sentence.from(), sentence.to());
        while (match.find()) {
            var name = ScoreWords.name(match.group(1));
            if (!levels.isEmpty()
                    && !name.isEmpty()
                    && !RULE.matcher(sentence.text()).find()
                    && !name.matches(".*(?:[则的时]|否则|均|视为|一律)$")
                    && !name.contains("未")) {
                indicators.put(
                        Levels.below(levels, name),
                        "score",
                        BigDecimal.ZERO,
                        sentence.evidence(match.start(1), match.end()));
            }
        }
    }
}
