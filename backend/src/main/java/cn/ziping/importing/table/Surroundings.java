package cn.ziping.importing.table;

import cn.ziping.budget.FundSource;
import cn.ziping.measure.MoneyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the words around a table say of it: its unit, whose money, planned or spent. */
final class Surroundings {
    private static final int LONGEST_CAPTION = 60;

    /** Nearest first. */
    private final List<String> captions = new ArrayList<>();

    private final List<String> headings = new ArrayList<>();
    private final List<String> before;

    Surroundings(TableContext context, List<String> titles) {
        before = context.before();
        captions.addAll(titles);
        for (var i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).length() <= LONGEST_CAPTION) {
                captions.add(before.get(i));
            }
        }
        for (var i = context.headings().size() - 1; i >= 0; i--) {
            headings.add(context.headings().get(i));
        }
    }

    /** The unit of the caption next above. */
    @Nullable
    MoneyUnit unit() {
        for (var i = before.size() - 1; i >= 0; i--) {
            var unit = MoneyUnit.ofCaption(before.get(i));
            if (unit.isPresent()) {
                return unit.get();
            }
        }
        return null;
    }

    FundSource source() {
        for (var words : captions) {
            var source = Funds.in(words);
            if (source.isPresent()) {
                return source.get();
            }
        }
        return headings.stream()
                .map(Funds::in)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(FundSource.ALL);
    }

    /** Whether the words next to the table tell money that was planned ({@code INITIAL}) or spent; null if neither. */
    @Nullable
    Field measure() {
        for (var words : List.of(captions, headings)) {
            for (var text : words) {
                var isSpent = text.matches(".*(?:决算|执行情况|实际支出|使用情况|支出情况|实际使用|执行数).*");
                var isPlanned = text.matches(".*(?:预算(?!执行|单位|绩效|项目|支出)|预算安排|年初).*") && !text.contains("公共预算支出");
                if (isSpent != isPlanned) {
                    return isSpent ? Field.EXECUTED : Field.INITIAL;
                }
            }
        }
        return null;
    }

    /** Whether the nearest words name a list that is none of a report's data. */
    boolean isForeign() {
        return captions.stream().limit(2).anyMatch(text -> text.matches(".*(?:采购|招商|签约|企业名单|中标|合同|资产清单|名单).*"));
    }

    /** Whether the words around are about the whole department and not about a part of what it spends. */
    boolean isOfWhole() {
        var words = String.join(" ", captions) + " " + String.join(" ", headings);
        return words.matches(".*(?:整体|部门预算|收支|预算执行|预算安排|单位预算|支出情况|概况|基本情况).*")
                && !words.matches(".*(?:项目支出|项目资金|项目预算|三公|基本支出|专项|采购|人员经费|公用经费|基金).*");
    }

    /** Whether the nearest words that name a kind of expenditure name basic expenditure alone. */
    boolean isOfBasic() {
        for (var words : List.of(captions, headings)) {
            for (var text : words) {
                if (text.matches(".*(?:基本支出|项目支出|支出情况|部门支出|收支|整体支出).*")) {
                    return text.contains("基本支出") && !text.matches(".*(?:项目支出|部门支出|收支|整体支出).*");
                }
            }
        }
        return false;
    }

    /** Whether income rather than expenditure is told. */
    boolean isIncome() {
        for (var words : List.of(captions, headings)) {
            for (var text : words) {
                var income = text.contains("收入");
                if (income != text.contains("支出") && (income || text.contains("支出"))) {
                    return income;
                }
            }
        }
        return false;
    }
}
