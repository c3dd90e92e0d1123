package cn.ziping.comparison.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.account.Credential;
import cn.ziping.account.Permission;
import cn.ziping.account.Viewer;
import cn.ziping.comparison.ComparisonFilter;
import cn.ziping.comparison.ComparisonOrder;
import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import cn.ziping.support.StatementCounter;
import cn.ziping.template.ReportKind;
import io.r2dbc.pool.ConnectionPool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/**
 * Files that do not fit into the buffers between server and reader: 1,600 departments with long names over 30 years, 36 MB,
 * in the database while these tests run.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonStreamTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int DEPARTMENTS = 1_600;
    private static final List<Integer> YEARS =
            IntStream.rangeClosed(2071, 2100).boxed().toList();
    private static final String PATH = "/comparison.csv?region=950000&years="
            + YEARS.stream().map(String::valueOf).collect(Collectors.joining(","));
    private static final ComparisonFilter REGION =
            new ComparisonFilter(null, "950000", null, null, ReportKind.DEPARTMENT_WHOLE, null, null);
    private static final AskedComparison ASKED = new AskedComparison(REGION, YEARS, ComparisonOrder.BY_CODE, false);
    private static final Viewer VIEWER = new Viewer(
            UUID.randomUUID(),
            "reviewer",
            "审核人",
            Set.of(),
            Set.of(Permission.READ_REPORTS),
            Sight.EVERYTHING,
            new Credential(Credential.Kind.SESSION, UUID.randomUUID(), false, Instant.MAX),
            "127.0.0.1");

    @Autowired
    Database database;

    @Autowired
    ComparisonExport export;

    @Autowired
    ConnectionPool pool;

    @Autowired
    StatementCounter counter;

    @Autowired
    Api api;

    @BeforeAll
    void create() {
        change("insert into region (code, name) values ('950000', '长名省')");
        change("""
                insert into department (id, code, name, region_code)
                select gen_random_uuid(), '950000' || lpad(n::text, 4, '0'), rpad('长名单位' || n, 200, '长'), '950000'
                from generate_series(1, 1600) n""");
    }

    @AfterAll
    void remove() {
        change("delete from department where region_code = '950000'");
        change("delete from region where code = '950000'");
    }

    private void change(String sql) {
        database.change(session -> session.change(sql)).block();
    }

    @Test
    void everyDepartmentComesOnceWithAllItsYears() throws IOException, InterruptedException {
        try (var lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine() + "\r\n").isEqualTo(new ComparisonCsv(false).head());
            for (var number = 1; number <= DEPARTMENTS; number++) {
                for (var year : YEARS) {
                    assertThat(lines.readLine())
                            .startsWith("950000%04d,长名单位%d长".formatted(number, number))
                            .contains("," + year + ",未填报,");
                }
            }
            assertThat(lines.readLine()).isNull();
        }
    }

    /** Four pages: the one that is taken and the one after it are read, and no connection waits for the reader. */
    @Test
    void pagesAreReadAsTheyAreTaken() {
        var statements = counter.during(() -> {
            StepVerifier.create(export.csv(VIEWER, ASKED), 1)
                    .consumeNextWith(piece -> assertThat(new String(piece, StandardCharsets.UTF_8))
                            .startsWith("\ufeff部门代码"))
                    .then(this::awaitIdlePool)
                    .thenCancel()
                    .verify(Duration.ofSeconds(30));
            return "";
        });
        assertThat(statements)
                .filteredOn(statement -> statement.contains("ranked"))
                .hasSizeBetween(1, 3);
    }

    @Test
    void aReaderWhoStopsHoldsNoConnectionAndAnErrorIsNoEndOfTheFile() throws IOException, InterruptedException {
        try (var body = open()) {
            assertThat(new String(body.readNBytes(15), StandardCharsets.UTF_8)).isEqualTo("\ufeff部门代码");
            awaitIdlePool();
            change("alter table report rename column grade to grade_gone");
            try {
                assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            } finally {
                change("alter table report rename column grade_gone to grade");
            }
        }
    }

    @Test
    void whoLeavesEndsTheReading() {
        var flux = export.csv(VIEWER, ASKED).take(3);
        StepVerifier.create(flux).expectNextCount(3).verifyComplete();
        awaitIdlePool();
    }

    /** No connection is taken at ten looks in a row. */
    private void awaitIdlePool() {
        Flux.interval(Duration.ofMillis(20))
                .map(look -> pool.getMetrics().orElseThrow().acquiredSize())
                .scan(0, (idle, acquired) -> acquired == 0 ? idle + 1 : 0)
                .takeUntil(idle -> idle == 10)
                .blockLast(Duration.ofSeconds(20));
    }

    @Test
    void tooMuchForPaperAndForSheetsIsSaid() {
        var query = PATH.substring(PATH.indexOf('?'));
        var pdf = api.as("reviewer").bytes("/comparison.pdf" + query);
        assertThat(pdf.statusCode()).isEqualTo(400);
        assertThat(new String(pdf.body(), StandardCharsets.UTF_8))
                .contains("打印最多 500 个部门，条件选出了 1,600 个；请用区划、同类组或名称缩小范围，或者改用 CSV。");
        var xlsx = api.as("reviewer").bytes("/comparison.xlsx" + query);
        assertThat(xlsx.statusCode()).isEqualTo(400);
        assertThat(new String(xlsx.body(), StandardCharsets.UTF_8))
                .contains("Excel 文件最多 20,000 行，条件选出了 1,600 个部门、30 个年度；请减少年度或缩小范围，或者改用 CSV。");
    }

    private InputStream open() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.base().resolve(PATH))
                .header("Authorization", "Bearer " + api.token())
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
