package cn.ziping.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.StatementCounter;
import cn.ziping.writing.Desks;
import cn.ziping.writing.Desks.Desk;
import cn.ziping.writing.WritingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One import or many: the same number of statements. */
@WritingTest
class ImportStatementsTest {
    @Autowired
    Desks desks;

    @Autowired
    StatementCounter counter;

    private Desk desk;

    @BeforeEach
    void upload() {
        desk = desks.desk();
        for (var i = 0; i < 5; i++) {
            Documents.uploaded(desk.clerk(), i + ".txt", Documents.REPORT);
        }
        list(5, "report { id }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id fileName warnings { message } sections { heading } evidence { field }",
                "sameFile { id fileName }",
                "department { code region { name } }",
                "source { id text rows }",
                "report { title sections { heading } }"
            })
    void oneImportOrFive(String fields) {
        assertThat(list(5, fields)).isEqualTo(list(1, fields)).isPositive();
    }

    private int list(int first, String fields) {
        var document = "{ reportImports(first: %d) { edges { node { %s } } } }".formatted(first, fields);
        return counter.during(() -> {
                    var edges = desk.clerk().data(document).at("/reportImports/edges");
                    assertThat(edges).hasSize(first);
                    return edges;
                })
                .size();
    }
}
