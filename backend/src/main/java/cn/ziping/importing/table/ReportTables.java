package cn.ziping.importing.table;

import cn.ziping.importing.source.Table;
import java.util.Optional;

/** Reads tables of projects, scores, budget, staff and indicators, whatever the order of their columns. */
public final class ReportTables {
    private ReportTables() {}

    /** @return empty where it is none of them */
    public static Optional<TableReading> read(Table table, TableContext context) {
        return Optional.empty();
    }
}
