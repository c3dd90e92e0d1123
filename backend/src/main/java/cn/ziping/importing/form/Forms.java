package cn.ziping.importing.form;

import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.List;
import java.util.Optional;

/** Reads official self-evaluation forms (自评表) out of tables. */
public final class Forms {
    private Forms() {}

    /**
     * @param before passages above the table, nearest last, at most five: title, year and unit of the form
     * @return empty where the table is no such form
     */
    public static Optional<FormReading> read(Table table, List<Piece> before) {
        return Optional.empty();
    }
}
