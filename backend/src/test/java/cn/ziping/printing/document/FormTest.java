package cn.ziping.printing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.document.Table.Alignment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cells of a form fill its grid; renderers rely on it. */
class FormTest {

    @Test
    void cellsOverRowsAndColumnsFillTheGrid() {
        var rows = List.of(List.of(cell(1, 2), cell(2, 1)), List.of(cell(1, 1), cell(1, 1)));
        assertThat(form(rows).rows()).isEqualTo(rows);
    }

    static Stream<List<List<Cell>>> broken() {
        var whole = List.of(cell(3, 1));
        return Stream.of(
                List.of(whole, List.of(cell(2, 1))),
                List.of(whole, List.of(cell(4, 1))),
                List.of(whole, List.of(cell(3, 2))),
                List.of(whole, List.of(cell(0, 1), cell(3, 1))),
                List.of(whole, List.of(cell(3, 0))),
                List.of(List.of(cell(2, 1), cell(1, 2)), List.of(cell(3, 1))));
    }

    /** A hole, out at the side, out below, of no width, of no height, one over the other. */
    @ParameterizedTest
    @MethodSource("broken")
    void otherCellsAreRefused(List<List<Cell>> rows) {
        assertThatThrownBy(() -> form(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Form 《表》: the cells of row 2 do not fit");
    }

    private static Form form(List<List<Cell>> rows) {
        return new Form("表", "", List.of(1, 1, 1), rows, List.of());
    }

    private static Cell cell(int columns, int rows) {
        return new Cell(Text.of("格"), columns, rows, Alignment.LEFT, false, null);
    }
}
