package cn.ziping.importing.table;

import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.ProjectFund;
import cn.ziping.template.SectionBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads tables with a project in each row: what it was given, what it spent, how it scored. */
final class ProjectTable {
    private final Layout table;
    private final Head head;
    private final Taking taking;
    private final Column name;
    private final List<DraftProject> projects = new ArrayList<>();
    private DraftFigures figures = DraftFigures.NONE;
    private boolean isAfterTotal;

    private ProjectTable(Taking taking, Column name) {
        this.taking = taking;
        this.name = name;
        table = taking.table;
        head = taking.head;
    }

    static Optional<TableReading> read(Taking taking, Column name) {
        return new ProjectTable(taking, name).read();
    }

    private Optional<TableReading> read() {
        head.all(Field.ROW_NUMBER).forEach(taking::takeColumn);
        takeYear();
        var allGrouped = areAllGrouped();
        for (var row = head.body(); row < table.height(); row++) {
            var words = table.words(row);
            if (Head.isHead(words)) {
                if (!words.equals(headWords())) {
                    break;
                }
                taking.takeRow(row);
            } else if (isTotal(row)) {
                total(row);
            } else if (words.size() > 1 && !table.isBelow(row, name.index())) {
                row(row, allGrouped);
            }
        }
        if (projects.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Rows(List.of(), List.of(), Rates.inPercent(projects), List.of(), figures, taking.doubts());
        return Optional.of(new TableReading(block(), rows, taking.isWhole()));
    }

    private SectionBlock block() {
        return head.fields().stream().anyMatch(Field.MONEY::contains) || !head.has(Field.SCORE, Field.GRADE)
                ? SectionBlock.PROJECT_FUNDS
                : SectionBlock.PROJECT_SCORES;
    }

    private List<String> headWords() {
        return table.words(head.body() - 1);
    }

    /** A column that says the same year in each row says nothing of a project. */
    private void takeYear() {
        var year = head.column(Field.YEAR);
        if (year == null) {
            return;
        }
        var years = new ArrayList<String>();
        for (var row = head.body(); row < table.height(); row++) {
            var text = table.covering(row, year.index());
            if (!text.isEmpty() && !isTotal(row) && !years.contains(text)) {
                years.add(text);
            }
        }
        if (years.size() == 1) {
            taking.takeColumn(year);
        }
    }

    private boolean isTotal(int row) {
        for (var column = 0; column <= name.index(); column++) {
            if (Words.isTotal(table.text(row, column))) {
                return true;
            }
        }
        return false;
    }

    /** Whether Chinese numerals number the projects themselves and not groups of them. */
    private boolean areAllGrouped() {
        for (var row = head.body(); row < table.height(); row++) {
            var words = table.words(row);
            if (words.size() > 1 && !isTotal(row) && !isGroup(row) && !Head.isHead(words)) {
                return false;
            }
        }
        return true;
    }

    private boolean isGroup(int row) {
        var number = head.column(Field.ROW_NUMBER);
        return Words.isGroup(table.text(row, name.index()))
                || number != null && table.text(row, number.index()).matches("[（(]?[一二三四五六七八九十]+[)）]?、?");
    }

    private void total(int row) {
        var label = table.words(row).get(0);
        if (figures == DraftFigures.NONE && Words.bare(label).matches("总?合计|总计|共计|合计[（(].*")) {
            var evidence = new LinkedHashMap<String, Evidence>();
            figures = new DraftFigures(
                    taking.money(row, money(Field.INITIAL), "initialBudget", evidence),
                    taking.money(row, money(Field.ADJUSTED), "adjustedBudget", evidence),
                    taking.money(row, money(Field.EXECUTED), "executed", evidence),
                    null,
                    null,
                    null,
                    evidence);
            // What a total says beside these follows from the rows.
            taking.takeRow(row);
            isAfterTotal = true;
        }
    }

    private void row(int row, boolean allGrouped) {
        var label = table.text(row, name.index());
        if (Words.isNothing(label) || isNote(label) || isGroup(row) && !allGrouped || isHeadAgain(row, label)) {
            return;
        }
        var among = label.startsWith("其中");
        var wasAfterTotal = isAfterTotal;
        isAfterTotal = false;
        var origin = origin(label);
        if (!projects.isEmpty() && origin != null && Words.bare(label).length() <= 12 && hasNoNumber(row)) {
            fund(row, origin);
        } else if (!among || wasAfterTotal || projects.isEmpty()) {
            projects.add(project(row, among ? label.replaceFirst("^其中[:：]?\\s*", "") : label));
        }
    }

    /** Words of the head, where it goes on further down than could be told: nothing is called 项目名称. */
    private boolean isHeadAgain(int row, String label) {
        var isHead = HeadWords.field(label).filter(field -> field == Field.NAME).isPresent()
                || name.words().stream().map(Words::bare).anyMatch(Words.bare(label)::equals);
        return isHead && table.words(row).stream().noneMatch(word -> word.matches(".*\\d.*"));
    }

    private boolean hasNoNumber(int row) {
        var number = head.column(Field.ROW_NUMBER);
        var code = head.column(Field.CODE);
        return (number == null || table.text(row, number.index()).isEmpty())
                && (code == null || table.text(row, code.index()).isEmpty());
    }

    private static boolean isNote(String label) {
        return label.matches("(?:注|备注|说明|填表说明|填报人|填表人|审核人|联系人|单位负责人|制表)\\d?[:：].*");
    }

    private static @Nullable FundOrigin origin(String label) {
        var bare = Words.bare(label).replaceFirst("^其中[:：]?", "");
        if (bare.matches("(?:当年|本年|年度|其中)?(?:财政)?(?:拨款|财政资金|财政拨款资金)")) {
            return FundOrigin.FISCAL_APPROPRIATION;
        }
        if (bare.matches("(?:上年|以前年度)结转(?:结余)?(?:资金)?")) {
            return FundOrigin.CARRY_OVER;
        }
        return bare.matches("其他资金") ? FundOrigin.OTHER : null;
    }

    /** A row below a project that tells where its money comes from. */
    private void fund(int row, FundOrigin origin) {
        var last = projects.remove(projects.size() - 1);
        var evidence = new LinkedHashMap<>(last.evidence());
        var key = "funds." + origin;
        var fund = new ProjectFund(
                origin,
                taking.money(row, money(Field.INITIAL), key + ".initialBudget", evidence),
                taking.money(row, money(Field.ADJUSTED), key + ".adjustedBudget", evidence),
                taking.money(row, money(Field.EXECUTED), key + ".executed", evidence));
        taking.take(row, name.index());
        var funds = new ArrayList<>(last.funds());
        funds.add(fund);
        projects.add(Projects.with(last, funds, evidence));
    }

    private DraftProject project(int row, String label) {
        var evidence = new LinkedHashMap<String, Evidence>();
        evidence.put("name", taking.evidence(row, name.index()));
        taking.take(row, name.index());
        var amounts = amountsRow(row);
        return new DraftProject(
                "p" + (projects.size() + 1),
                code(row, evidence),
                label,
                taking.money(amounts, money(Field.APPROVED), "approved", evidence),
                taking.money(amounts, money(Field.INITIAL), "initialBudget", evidence),
                taking.money(amounts, money(Field.ADJUSTED), "adjustedBudget", evidence),
                taking.money(amounts, money(Field.IN_PLACE), "fundsInPlace", evidence),
                taking.money(amounts, money(Field.EXECUTED), "executed", evidence),
                taking.rate(amounts, money(Field.EXECUTION_RATE), "executionRate", evidence),
                taking.rate(amounts, money(Field.IN_PLACE_RATE), "fundsInPlaceRate", evidence),
                taking.points(row, head.column(Field.SCORE), "score", evidence),
                taking.words(row, head.column(Field.GRADE), "grade", evidence),
                taking.words(row, head.column(Field.TARGET), "target", evidence),
                taking.words(row, head.column(Field.ACTUAL), "actual", evidence),
                List.of(),
                evidence);
    }

    private @Nullable String code(int row, Map<String, Evidence> evidence) {
        var code = taking.words(row, head.column(Field.CODE), "code", evidence);
        return code == null ? null : Words.bare(code);
    }

    /** The column of a meaning that is about all sources together. */
    private @Nullable Column money(Field field) {
        var all = head.all(field);
        return all.stream()
                .filter(column -> column.words().stream().anyMatch(word -> word.matches("合计|小计|总计|总额|金额")))
                .findFirst()
                .or(() -> all.stream()
                        .filter(column -> column.source() == null && !isPart(column))
                        .findFirst())
                .orElse(all.size() == 1 ? all.get(0) : null);
    }

    private static boolean isPart(Column column) {
        var words = column.words();
        return words.size() > 1 && words.get(words.size() - 1).matches("(?:其中[:：]?)?.*(?:拨款|其他资金|结转|财政资金|自筹).*");
    }

    /** Of a project that several rows are about the one that tells all; its first where it does not matter. */
    private int amountsRow(int first) {
        var row = first + 1;
        var isSplit = false;
        for (; row < table.height() && table.isBelow(row, name.index()); row++) {
            isSplit |= tellsMoney(row);
        }
        if (!isSplit) {
            return first;
        }
        for (var some = first; some < row; some++) {
            if (table.words(some).stream().anyMatch(word -> word.matches("合\\s*计|小\\s*计|总\\s*计|.*资金总额"))) {
                return some;
            }
        }
        var message = "项目“%s”在表格里占了几行，分不清哪一行是它的总额，这里读了第一行；请对照原文核对金额。".formatted(table.text(first, name.index()));
        taking.doubt(Doubt.of(DoubtKind.AMBIGUOUS, message, taking.evidence(first, name.index())));
        return first;
    }

    private boolean tellsMoney(int row) {
        return head.columns().stream()
                .filter(column -> column.field() != null && Field.MONEY.contains(column.field()))
                .anyMatch(column ->
                        !table.isBelow(row, column.index()) && !Words.isNothing(table.text(row, column.index())));
    }
}
