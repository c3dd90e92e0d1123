package cn.ziping.importing.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param sheet name of the sheet of a workbook
 * @param rows of equal length; at least one
 */
public record Grid(int id, @Nullable Integer page, @Nullable String sheet, List<List<Cell>> rows) implements Block {}
