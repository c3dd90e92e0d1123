package cn.ziping.printing;

import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Form.Cell;
import java.util.stream.Collectors;

/** A form as text: a line for each row, the cells that begin there, high ones with the number of their rows. */
final class Drawn {

    private Drawn() {}

    static String of(Form form) {
        return form.rows().stream()
                .map(row -> row.stream().map(Drawn::cell).collect(Collectors.joining(" | ")))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(Cell cell) {
        var words = cell.text().plain().replace("\n", "↵");
        return cell.rows() == 1 ? words : words + "↕" + cell.rows();
    }
}
