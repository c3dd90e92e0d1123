package cn.ziping.printing;

import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.shape.Grid;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form as text: a line for each row, the cells that begin there, high ones with the number of their rows. */
final class Drawn {

    private Drawn() {}

    static String of(Form form) {
        return form.rows().stream()
                .map(row -> row.stream().map(Drawn::cell).collect(Collectors.joining(" | ")))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** From the row on that begins so. */
    static String from(String start, Form form) {
        var drawn = of(form);
        return drawn.substring(drawn.indexOf("\n" + start) + 1);
    }

    /** What is written in the cells that the total adds up, those that begin at its column; empty where none does. */
    static List<String> added(Form form) {
        var rows = Grid.of(form).rows();
        return form.rows().stream()
                .flatMap(List::stream)
                .flatMap(cell -> Stream.ofNullable(cell.sum()))
                .flatMap(sum -> rows.subList(sum.firstRow(), sum.lastRow() + 1).stream()
                        .flatMap(List::stream)
                        .filter(placed -> placed.column() == sum.column()))
                .map(placed -> placed.cell().text().plain())
                .toList();
    }

    private static String cell(Cell cell) {
        var words = cell.text().plain().replace("\n", "↵");
        return cell.rows() == 1 ? words : words + "↕" + cell.rows();
    }
}
