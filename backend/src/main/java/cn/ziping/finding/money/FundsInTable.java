package cn.ziping.finding.money;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.table.TextTable;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** 政府性基金项目2个 in a sentence, beside the table that says of each project which fund it is paid of (A27). */
final class FundsInTable {
    private static final String FUND = "(?<fund>一般公共预算|政府性基金|国有资本经营预算|社会保险基金|财政专户)(?:预算)?(?:拨款|资金)?";
    private static final Pattern CLAIM =
            Pattern.compile(FUND + "(?:安排|支出)?的?项目(?:支出)?(?:共|有|为|共有)?(?<count>\\d{1,3})个");
    private static final Pattern CELL = Pattern.compile(FUND);
    private static final Pattern HEAD = Pattern.compile("(?:资金|经费|预算)?(?:来源|性质|类型|渠道)");
    private static final Pattern OTHER = Pattern.compile("上年|去年|其中.{0,6}重点|抽查|重点评价");
    private static final int FEWEST = 3;

    private FundsInTable() {}

    static void check(Subject subject, Text text, Consumer<Finding> findings) {
        var claims = text.running().stream()
                .filter(sentence -> CLAIM.matcher(sentence.text()).find())
                .toList();
        if (claims.isEmpty()) {
            return;
        }
        var funds = TextTable.of(subject, text).stream()
                .map(FundsInTable::funds)
                .filter(column -> column.size() >= FEWEST)
                .toList();
        if (funds.size() == 1) {
            claims.forEach(sentence -> check(sentence, funds.get(0), findings));
        }
    }

    /** The fund of each row; empty where the table does not tell it of all. */
    private static List<String> funds(TextTable table) {
        var columns = IntStream.range(0, table.width())
                .filter(column ->
                        HEAD.matcher(table.head(column).replaceAll("\\s", "")).matches())
                .toArray();
        if (columns.length != 1) {
            return List.of();
        }
        var cells = table.rows().stream()
                .filter(row -> !row.isTotal())
                .map(row -> CELL.matcher(row.cells().get(columns[0]).words()))
                .toList();
        return cells.stream().allMatch(cell -> cell.matches())
                ? cells.stream().map(cell -> cell.group("fund")).toList()
                : List.of();
    }

    private static void check(Sentence sentence, List<String> funds, Consumer<Finding> findings) {
        var claim = CLAIM.matcher(sentence.text());
        while (claim.find()) {
            var fund = claim.group("fund");
            var told = Integer.parseInt(claim.group("count"));
            var listed = funds.stream().filter(fund::equals).count();
            if (told != listed && !OTHER.matcher(sentence.text()).find()) {
                findings.accept(Finding.of(
                        MoneyCards.A27,
                        "文中写%s项目有%d个，项目表的资金来源里有%d个，请核对各项目的资金来源后统一。".formatted(fund, told, listed),
                        listed + "个",
                        told + "个",
                        sentence.place(sentence.clauseFrom(claim.start()), sentence.clauseTo(claim.end()))));
                return;
            }
        }
    }
}
