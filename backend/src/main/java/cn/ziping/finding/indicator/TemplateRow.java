package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A row of the empty form was left standing. */
final class TemplateRow implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I12",
            Severity.BLOCK,
            "删除模板中的空白指标行",
            "自评表中的“指标1：”“……”是填写示例，没有填写的要删除",
            "三级指标写着“指标2：”，后面没有内容",
            "填写指标，或删除这一行");

    private static final Pattern CELLS = Pattern.compile("[\\t|｜\\n]");
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?:三级)?指标[ \\u3000]{0,3}(?:[0-9０-９]{1,2}|[一二三四五六七八九十])[ \\u3000]{0,3}[：:]?[ \\u3000]{0,3}[….。·]{0,12}");

    @Override
    public RuleCard card() {
        return CARD;
    }

    private static final Pattern LEFT = Pattern.compile(
            "(?:三级)?指标[\\s]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]|[NnＮXx×*]+)[\\s]*[：:、.．]?[\\s]*(?:[….。·]{1,12}|[/／×xX*_＿—-]{0,8})|[….。·]{2,12}|[/／\\\\]{1,4}|[xX×]{2,6}");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var told = 0;
        for (var row : rows.all()) {
            var name = row.row().level3();
            if (name != null && isLeft(name)) {
                told++;
                findings.accept(Finding.of(
                        CARD,
                        "“%s”下三级指标“%s”是模板留下的空行，请填写指标或删除这一行。".formatted(row.kind(), name.strip()),
                        null,
                        name.strip(),
                        row.at("level3", name.strip())));
            }
        }
        if (told == 0 && rows.isDocument()) {
            unread(rows.subject(), findings);
        }
    }

    /** Rows of a document's form that were too empty to be read as indicators. */
    private static void unread(Subject subject, Consumer<Finding> findings) {
        for (var writing : subject.writings()) {
            for (var cell : CELLS.split(writing.text())) {
                if (EXAMPLE.matcher(cell.strip()).matches()) {
                    findings.accept(Finding.of(
                            CARD,
                            "“%s”是模板留下的空行，请填写指标或删除空行。".formatted(cell.strip()),
                            null,
                            cell.strip(),
                            writing.place().withExcerpt(cell.strip())));
                    return;
                }
            }
        }
    }

    static boolean isLeft(String name) {
        return LEFT.matcher(name.strip()).matches();
    }
}
