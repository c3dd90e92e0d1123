package cn.ziping.comparison.file;

import cn.ziping.account.Viewer;
import cn.ziping.comparison.ComparedDepartment;
import cn.ziping.comparison.Comparisons;
import cn.ziping.comparison.Outliers;
import cn.ziping.department.Region;
import cn.ziping.department.Regions;
import cn.ziping.department.Sight;
import cn.ziping.platform.web.HttpRefusal;
import cn.ziping.printing.DocumentPress;
import cn.ziping.printing.PrintFormat;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Profile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A comparison as a file, as far as its reader sees departments and reports. */
@Component
class ComparisonExport {
    /** On paper nobody compares more by eye. */
    static final int MOST_PRINTED = 500;

    /** Departments times years: their cells are in memory until the file is made. */
    static final int MOST_LINES = 20_000;

    /** The server takes over a hundred pieces before it knows whether anybody reads them. */
    private static final int PIECE = 16 * 1024;

    /** From which robust z-score on a figure is told: the usual one. */
    static final BigDecimal FAR = new BigDecimal("3.5");

    static final int MOST_OUTLIERS = 50;

    private final Comparisons comparisons;
    private final Outliers outliers;
    private final Regions regions;
    private final DocumentPress press;

    ComparisonExport(Comparisons comparisons, Outliers outliers, Regions regions, DocumentPress press) {
        this.comparisons = comparisons;
        this.outliers = outliers;
        this.regions = regions;
        this.press = press;
    }

    /**
     * All departments, however many, in pieces of UTF-8. They are read a page at a time, each in one short statement, one
     * page ahead of whoever takes them: a reader who stops holds no connection to the database, and memory does not grow
     * with the nation.
     *
     * <p>Each page is as the database is when it is read. What is edited meanwhile is in later pages and in no earlier one;
     * by code and name every department comes exactly once, by a figure one whose figure changes may come twice or not.
     * An error ends the stream, never silently.
     */
    Flux<byte[]> csv(Viewer viewer, AskedComparison asked) {
        var csv = new ComparisonCsv(asked.schemaNames());
        var unknown = comparisons
                .unknownCodes(viewer.sight(), asked.filter())
                .filter(codes -> !codes.isEmpty())
                .map(csv::unknown);
        return Flux.defer(() -> pages(new Walk(viewer.sight(), asked)))
                .publishOn(Schedulers.parallel(), 1)
                // The head goes with the first page: until there is one, an error can still be answered as one.
                .index((page, rows) -> (page == 0 ? csv.head() : "") + csv.lines(rows))
                .concatWith(unknown)
                .concatMapIterable(ComparisonExport::pieces, 1);
    }

    private static Flux<List<ComparedDepartment>> pages(Walk walk) {
        return Mono.defer(walk::page).repeat(walk::goesOn);
    }

    private static List<byte[]> pieces(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return IntStream.iterate(0, from -> from < bytes.length, from -> from + PIECE)
                .mapToObj(from -> Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)))
                .toList();
    }

    /** The way through all pages. */
    private final class Walk {
        private final Sight sight;
        private final AskedComparison asked;
        private @Nullable String after;
        private boolean goesOn = true;

        Walk(Sight sight, AskedComparison asked) {
            this.sight = sight;
            this.asked = asked;
        }

        /** Read to its end whether or not anybody wants it yet: a connection never waits for a reader. */
        Mono<List<ComparedDepartment>> page() {
            return Mono.fromFuture(() -> comparisons
                            .rows(sight, asked.filter(), asked.years(), asked.order(), Comparisons.LARGEST_PAGE, after)
                            .toFuture())
                    .doOnNext(this::pass);
        }

        private void pass(List<ComparedDepartment> rows) {
            goesOn = rows.size() == Comparisons.LARGEST_PAGE;
            after = goesOn ? rows.get(rows.size() - 1).cursor() : null;
        }

        boolean goesOn() {
            return goesOn;
        }
    }

    /** @throws HttpRefusal in the answer when there are too many departments for paper */
    Mono<byte[]> pdf(Viewer viewer, AskedComparison asked) {
        return printed(
                viewer,
                asked,
                PrintFormat.PDF,
                ComparisonDocument::of,
                departments -> departments > MOST_PRINTED
                        ? "打印最多 %,d 个部门，条件选出了 %,d 个；请用区划、同类组或名称缩小范围，或者改用 CSV。".formatted(MOST_PRINTED, departments)
                        : "");
    }

    /** @throws HttpRefusal in the answer when there are too many lines for a workbook */
    Mono<byte[]> xlsx(Viewer viewer, AskedComparison asked) {
        var years = asked.years().size();
        return printed(
                viewer,
                asked,
                PrintFormat.XLSX,
                ComparisonWorkbook::of,
                departments -> departments * years > MOST_LINES
                        ? "Excel 文件最多 %,d 行，条件选出了 %,d 个部门、%d 个年度；请减少年度或缩小范围，或者改用 CSV。"
                                .formatted(MOST_LINES, departments, years)
                        : "");
    }

    /** @param objection to so many departments; empty for none */
    private Mono<byte[]> printed(
            Viewer viewer,
            AskedComparison asked,
            PrintFormat format,
            Function<WholeComparison, Document> document,
            Function<Integer, String> objection) {
        return comparisons.departments(viewer.sight(), asked.filter()).flatMap(departments -> {
            var sentence = objection.apply(departments);
            return sentence.isEmpty()
                    ? press.print(whole(viewer, asked, departments).map(document), format, Profile.STRICT)
                    : Mono.error(new HttpRefusal(HttpStatus.BAD_REQUEST, sentence));
        });
    }

    private Mono<WholeComparison> whole(Viewer viewer, AskedComparison asked, int departments) {
        var sight = viewer.sight();
        var filter = asked.filter();
        var years = asked.years();
        // No more than were counted: a department that came in between would break the limit that was just checked.
        var rows = comparisons.rows(sight, filter, years, asked.order(), Math.max(1, departments), null);
        return Mono.zip(
                        region(viewer.sight(), filter.regionCode()),
                        comparisons.unknownCodes(sight, filter),
                        rows,
                        comparisons.summaries(sight, filter, years),
                        outliers.farthest(sight, filter, years, FAR, MOST_OUTLIERS))
                .map(read -> new WholeComparison(
                        asked,
                        read.getT1().isEmpty() ? null : read.getT1().get(0).name(),
                        read.getT2(),
                        read.getT3(),
                        read.getT4(),
                        read.getT5(),
                        viewer.name(),
                        LocalDate.now()));
    }

    private Mono<List<Region>> region(Sight sight, @Nullable String code) {
        return code == null ? Mono.just(List.of()) : regions.byCodes(sight, new String[] {code});
    }
}
