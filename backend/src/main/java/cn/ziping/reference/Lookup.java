package cn.ziping.reference;

import cn.ziping.reference.Expression.Figure;
import cn.ziping.reference.Expression.OfFunds;
import cn.ziping.reference.Expression.OfPeople;
import cn.ziping.reference.Expression.OfProject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Looks up the figures of one reference and remembers where they came from. */
final class Lookup {
    private final Facts facts;
    private final Set<String> sources = new LinkedHashSet<>();

    Lookup(Facts facts) {
        this.facts = facts;
    }

    Value value(Figure figure) {
        var found = find(figure);
        if (found.value() == null) {
            throw new Broken("%s还没有数据；请先填写，填写后这里自动显示。".formatted(found.label()));
        }
        sources.add("%s，来自%s".formatted(found.label(), found.origin()));
        return found.value();
    }

    private Found find(Figure figure) {
        if (!figure.lastYear()) {
            return find(facts, figure);
        }
        if (figure.place() instanceof OfPeople) {
            throw new Broken("上年数据里没有人员编制；请改用本年的数据。");
        }
        if (facts.lastYear() == null) {
            throw new Broken("没有可用的上年（%d年度）报告；请改用本年的数据，或删去这处引用。".formatted(facts.year() - 1));
        }
        var found = find(facts.lastYear(), figure);
        return new Found("上年" + found.label(), found.value(), "上年（%d年度）报告".formatted(facts.year() - 1));
    }

    private static Found find(Facts facts, Figure figure) {
        var place = figure.place();
        var found = place instanceof OfFunds funds
                ? FundsFigures.find(facts.budgetLines(), funds, figure.name())
                : place instanceof OfProject project
                        ? ProjectFigures.find(facts.projects(), project, figure.name())
                        : place instanceof OfPeople
                                ? ReportFigure.ofPeople(facts.people(), figure.name())
                                : ReportFigure.find(facts, figure.name());
        if (found == null) {
            throw new Broken("不认识“%s”这个数据；请从数据列表里选取。".formatted(figure.name()));
        }
        return found;
    }

    /** Where all came from that was looked up: one sentence. */
    String source() {
        return switch (sources.size()) {
            case 0 -> "由数字算出，不取报告里的数据。";
            case 1 -> sources.iterator().next() + "。";
            default -> "由以下数据算出：" + String.join("；", sources) + "。";
        };
    }
}
