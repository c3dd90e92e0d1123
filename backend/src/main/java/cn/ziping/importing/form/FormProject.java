package cn.ziping.importing.form;

import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.form.FormReading.FormText;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The project of a form, or the figures of a department's. */
final class FormProject {
    /** 51000021R000000019951-工资性支出: a code of the budget system in front of the name. */
    private static final Pattern CODED = Pattern.compile(
            "[\\[（(]?([0-9A-Za-z]{5,40})[\\]）)]?\\s*[-—－–_]\\s*(.*\\p{IsHan}.*)|([0-9A-Za-z]{12,40})\\s*(\\p{IsHan}.*)");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FormProject() {}

    static DraftProject of(String key, FormFacts facts, FormMoney money) {
        var written = Objects.requireNonNullElse(facts.said(FormLabel.NAME.name()), "");
        var parted = parted(written);
        var asked = facts.said(FormLabel.CODE.name());
        var code = asked != null ? asked : parted[0].isEmpty() ? null : parted[0];
        var evidence = evidence(facts, money);
        put(evidence, "name", facts.from(FormLabel.NAME.name()));
        if (code != null) {
            put(evidence, "code", facts.from(asked == null ? FormLabel.NAME.name() : FormLabel.CODE.name()));
        }
        return new DraftProject(
                key,
                code,
                parted[1],
                amount(FundColumn.APPROVED, facts, money),
                amount(FundColumn.INITIAL, facts, money),
                amount(FundColumn.ADJUSTED, facts, money),
                amount(FundColumn.IN_PLACE, facts, money),
                amount(FundColumn.EXECUTED, facts, money),
                executionRate(facts, money),
                amount(FundColumn.IN_PLACE_RATE, facts, money),
                facts.score(),
                facts.said("grade"),
                facts.said("target"),
                facts.said("actual"),
                money.funds(),
                evidence);
    }

    static DraftFigures figures(FormFacts facts, FormMoney money) {
        var evidence = evidence(facts, money);
        return new DraftFigures(
                amount(FundColumn.INITIAL, facts, money),
                amount(FundColumn.ADJUSTED, facts, money),
                amount(FundColumn.EXECUTED, facts, money),
                executionRate(facts, money),
                facts.score(),
                facts.said("grade"),
                evidence);
    }

    /** The goals of a department are words of its report. */
    static List<FormText> withGoals(List<FormText> texts, FormFacts facts) {
        var all = new ArrayList<FormText>();
        goal("预期目标", "target", facts, all);
        goal("实际完成情况", "actual", facts, all);
        all.addAll(texts);
        return all;
    }

    private static void goal(String label, String name, FormFacts facts, List<FormText> texts) {
        var words = facts.said(name);
        var from = facts.from(name);
        if (words != null && from != null) {
            texts.add(new FormText(label, words, from));
        }
    }

    private static @Nullable BigDecimal amount(FundColumn column, FormFacts facts, FormMoney money) {
        var ofTotal = money.of(column);
        return ofTotal == null ? facts.amount(column) : ofTotal;
    }

    /** A share such as 0.98 is 98 %, where the amounts say so. */
    private static @Nullable BigDecimal executionRate(FormFacts facts, FormMoney money) {
        var rate = amount(FundColumn.RATE, facts, money);
        var executed = amount(FundColumn.EXECUTED, facts, money);
        var adjusted = amount(FundColumn.ADJUSTED, facts, money);
        var base = adjusted == null ? amount(FundColumn.INITIAL, facts, money) : adjusted;
        if (rate == null || executed == null || base == null || base.signum() <= 0 || executed.signum() <= 0) {
            return rate;
        }
        var share = executed.divide(base, 6, RoundingMode.HALF_UP);
        var isShare = rate.subtract(share).abs().compareTo(new BigDecimal("0.011")) < 0;
        return isShare
                ? new BigDecimal(rate.multiply(HUNDRED).stripTrailingZeros().toPlainString())
                : rate;
    }

    private static Map<String, Evidence> evidence(FormFacts facts, FormMoney money) {
        var evidence = new LinkedHashMap<String, Evidence>();
        for (var name : List.of("target", "actual", "grade", "score")) {
            put(evidence, name, facts.from(name));
        }
        for (var column : FundColumn.values()) {
            if (column.isAmount() || column.isRate()) {
                var name = FundWords.field(column);
                put(evidence, name, facts.from(name));
                if (money.total() != null) {
                    put(evidence, name, money.total().evidence().get(column));
                }
            }
        }
        evidence.putAll(money.evidence());
        return evidence;
    }

    private static void put(Map<String, Evidence> evidence, String name, @Nullable Evidence from) {
        if (from != null) {
            evidence.put(name, from);
        }
    }

    /** Code, empty where there is none, and what stands behind it. */
    private static String[] parted(String written) {
        var match = CODED.matcher(written);
        if (!match.matches()) {
            return new String[] {"", written};
        }
        var code = match.group(1) == null ? match.group(3) : match.group(1);
        var isCode = code.chars().filter(Character::isDigit).count() >= 3;
        return isCode
                ? new String[] {code, match.group(1) == null ? match.group(4) : match.group(2)}
                : new String[] {"", written};
    }
}
