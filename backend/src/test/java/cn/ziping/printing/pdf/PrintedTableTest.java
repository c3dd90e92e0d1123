package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The end of a table that is divided, so that it can go on above a signature. */
class PrintedTableTest {
    private static final CellText TYPE = new CellText(JasperFonts.context());

    @Test
    void theLastLinesStandApartBesideWhatIsJoined() {
        var rows = apart("一\n二\n三\n四\n五", 2);
        assertThat(rows)
                .containsExactly(
                        new PrintedRow(List.of("产出", "一", "1"), 0),
                        new PrintedRow(List.of("产出", "一\n二\n三", "1"), 1),
                        new PrintedRow(List.of("产出", "四\n五", ""), 0));
    }

    @Test
    void aLineThatIsTooLongIsDividedWhereItBreaks() {
        var rows = apart("水".repeat(100), 2);
        assertThat(rows).hasSize(3);
        var before = rows.get(1).cells().get(1);
        var behind = rows.get(2).cells().get(1);
        assertThat(before + behind).isEqualTo("水".repeat(100));
        assertThat(behind).hasSizeBetween(30, 60);
    }

    @Test
    void aRowOfTheseLinesAloneStaysWhole() {
        assertThat(apart("一\n二", 2)).hasSize(2);
    }

    /** The rows of a table of two that ends with this text. */
    private static List<PrintedRow> apart(String text, int lines) {
        var columns = List.of(
                new Column(Text.of("一级"), Alignment.LEFT, true),
                new Column(Text.of("说明"), Alignment.LEFT, false),
                new Column(Text.of("数"), Alignment.RIGHT, false));
        var rows = List.of(
                List.of(Text.of("产出"), Text.of("一"), Text.of("1")),
                List.of(Text.of("产出"), Text.of(text), Text.of("1")));
        var table = new Table("", columns, rows);
        return PrintedTable.of(table, TableLayout.of(table, 442, 638))
                .lastLinesApart(lines, TYPE)
                .rows();
    }
}
