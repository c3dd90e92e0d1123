package cn.ziping.finding.catalogue;

import cn.ziping.finding.across.AcrossRules;
import cn.ziping.finding.amount.AmountRules;
import cn.ziping.finding.column.ColumnRules;
import cn.ziping.finding.form.FormRules;
import cn.ziping.finding.indicator.IndicatorRules;
import cn.ziping.finding.money.MoneyRules;
import cn.ziping.finding.rate.RateRules;
import cn.ziping.finding.residue.ResidueRules;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.score.ScoreRules;
import cn.ziping.finding.text.TextRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule that reports are checked by. */
public final class Catalogue {
    /**
     * Raised whenever a rule finds something else than before: what was counted with an earlier number is counted again.
     */
    public static final int VERSION = 1;

    /** Groups in the order of the catalogue. */
    private static final String GROUPS = "ASWGRITYPCX";

    static final List<Rule> RULES = Stream.of(
                    AmountRules.all(),
                    MoneyRules.all(),
                    RateRules.all(),
                    ScoreRules.all(),
                    IndicatorRules.all(),
                    ResidueRules.all(),
                    TextRules.all(),
                    FormRules.all(),
                    AcrossRules.all(),
                    ColumnRules.all())
            .flatMap(List::stream)
            .toList();

    private static final List<RuleCard> CARDS = RULES.stream()
            .flatMap(rule -> rule.cards().stream())
            .collect(Collectors.toMap(RuleCard::id, Function.identity(), (one, same) -> one))
            .values()
            .stream()
            .sorted(Comparator.comparing((RuleCard card) -> GROUPS.indexOf(card.group()))
                    .thenComparing(RuleCard::id))
            .toList();

    private Catalogue() {}

    /** One for each rule, in the order of the catalogue. A rule that reads rows and texts has one card. */
    public static List<RuleCard> cards() {
        return CARDS;
    }

    public static Optional<RuleCard> card(String id) {
        return CARDS.stream().filter(card -> card.id().equals(id)).findFirst();
    }
}
