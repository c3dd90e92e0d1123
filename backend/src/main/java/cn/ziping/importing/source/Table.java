package cn.ziping.importing.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of the document, real or gathered from lines of text, whole even where pages had broken it.
 *
 * @param rows of equal length; at least one
 */
public record Table(@Nullable String sheet, List<List<Cell>> rows) implements Piece {

    public static Table of(Grid grid) {
        return new Table(grid.sheet(), grid.rows());
    }

    @Override
    public int block() {
        return rows.get(0).get(0).block();
    }

    @Override
    public List<Integer> blocks() {
        return rows.stream()
                .flatMap(List::stream)
                .map(Cell::block)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
