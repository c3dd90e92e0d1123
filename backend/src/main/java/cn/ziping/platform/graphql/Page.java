package cn.ziping.platform.graphql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a connection, in the shape of the schema. */
public record Page<T>(int totalCount, List<Edge<T>> edges, PageInfo pageInfo) {
    /** The most entries that one page holds. */
    public static final int LARGEST = 100;

    public record Edge<T>(String cursor, T node) {}

    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * A page out of entries read one further than asked for.
     *
     * @param found the page's entries and, where there is a next page, one more
     * @param after the cursor that was asked for
     * @param cursor the cursor of an entry
     */
    public static <T> Page<T> of(
            int totalCount, List<T> found, int first, @Nullable String after, Function<T, String> cursor) {
        var edges = found.stream()
                .limit(first)
                .map(node -> new Edge<>(cursor.apply(node), node))
                .toList();
        var start = edges.isEmpty() ? null : edges.get(0).cursor();
        var end = edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor();
        return new Page<>(totalCount, edges, new PageInfo(found.size() > first, after != null, start, end));
    }

    /** The same page over other nodes. */
    public <R> Page<R> map(Function<T, R> change) {
        var changed = edges.stream()
                .map(edge -> new Edge<>(edge.cursor(), change.apply(edge.node())))
                .toList();
        return new Page<>(totalCount, changed, pageInfo);
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    /** Refuses a page size outside 1 to {@value #LARGEST}. */
    public static int size(int first) {
        return size(first, LARGEST);
    }

    /** Refuses a page size outside 1 to {@code largest}. */
    public static int size(int first, int largest) {
        if (first < 1 || first > largest) {
            throw new RequestError(
                    ErrorCode.INVALID_PAGE_SIZE, "每页条数 first 应在 1 到 %d 之间，收到的是 %d。".formatted(largest, first));
        }
        return first;
    }
}
