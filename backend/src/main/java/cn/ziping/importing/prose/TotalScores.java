package cn.ziping.importing.prose;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the points of many indicators together, of a group or of the whole report, from those of one. */
final class TotalScores {
    private final Setting setting;
    private final List<String> levels;
    private final IndicatorLedger indicators;

    /** @param levels what the heading names, from level 1 on; none where it names no indicator */
    TotalScores(Setting setting, List<String> levels, IndicatorLedger indicators) {
        this.setting = setting;
        this.levels = levels;
        this.indicators = indicators;
    }

    boolean isOfGroup(Said said, Sentence sentence) {
        var role = sentence.wording()
                .text()
                .substring(said.points().wordsFrom(), said.points().to());
        return !levels.isEmpty()
                && !setting.isConclusion()
                && said.points().role() != null
                && said.points().value().compareTo(new BigDecimal(60)) < 0
                && ScoreWords.isOfGroup(said.before(), role);
    }

    void putGroup(Said said, @Nullable String label) {
        var role = said.points().role() == Points.Role.TOTAL
                ? Points.Role.SCORE
                : said.points().role();
        if (role == Points.Role.SCORE) {
            indicators.put(group(label), "score", said.points().value(), said.evidence());
        } else if (role == Points.Role.WEIGHT) {
            indicators.put(group(label), "weight", said.points().value(), said.evidence());
        }
    }

    /** The indicators of one passage below a label that is itself of second rank (数量指标) add up to what the heading names. */
    private List<String> group(@Nullable String label) {
        return label == null || Levels.isSecond(label) ? levels : owner(label);
    }

    /** What the indicators of a passage are below: the label that leads it, where that is one of theirs. */
    List<String> owner(@Nullable String label) {
        return label == null || Levels.isFirst(label) ? levels : Levels.below(levels, label);
    }

    /** @param isOwned whether an indicator was named that the points can be of */
    boolean isTotal(Said said, String name, Sentence sentence, boolean isOwned) {
        var role = said.points().role();
        if (role == Points.Role.TOTAL) {
            return name.length() < 6 || !ScoreWords.isProject(name) || ScoreWords.isWhole(name);
        }
        if (role == Points.Role.WEIGHT && said.points().value().intValue() < 100) {
            return setting.isConclusion()
                    && sentence.wording().text().startsWith("总分", said.points().wordsFrom())
                    && !said.isScoredNext()
                    && name.isEmpty();
        }
        return role == Points.Role.SCORE
                && !isOwned
                && (ScoreWords.isWhole(levels.isEmpty() ? said.words() + said.before() : said.words())
                                && !Levels.isKnown(name)
                                && !said.words().matches(".*(?:指标|性|率|度)$")
                        || name.isEmpty() && levels.isEmpty() && (setting.isConclusion() || isOfAHundred(said)));
    }

    /** 自评得分88分 that nothing else owns: one indicator hardly ever has that many points. */
    private static boolean isOfAHundred(Said said) {
        return said.points().value().compareTo(new BigDecimal(50)) >= 0
                && said.evidence().excerpt().contains("自评");
    }
}
