package cn.ziping.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.ziping.support.ServerTest;
import graphql.parser.Parser;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** The operations that the outside world sends are accepted unchanged. */
@ServerTest
class ContractTest {
    private static final Path COPIES = Path.of("src/test/resources/contract");
    private static final Path CONTRACT = Path.of("../../shared/contract/operations");

    @Autowired
    GraphQlSource graphQl;

    /** The part of the contract that the schema covers so far; the others follow with their features. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "read-report",
                "departments",
                "years",
                "viewer",
                "report-changed",
                "create-report",
                "update-section",
                "save-staff-lines",
                "save-budget-lines",
                "save-projects",
                "save-indicators",
                "workflow",
                "history",
                "compare",
                "indicator-history",
                "print-batch",
                "accept-import",
                "findings"
            })
    void aCoveredOperationIsValid(String name) throws IOException {
        var document = Parser.parse(Files.readString(COPIES.resolve(name + ".graphql")));
        var errors = new Validator().validateDocument(graphQl.schema(), document, Locale.ENGLISH);
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void aCopyIsTheContractToTheLetter(Path copy) throws IOException {
        assumeTrue(Files.exists(CONTRACT), "Skipped: ../shared/contract is not here to compare with");
        assertThat(copy).hasSameTextualContentAs(CONTRACT.resolve(copy.getFileName()));
    }

    @Test
    void noOperationIsMissing() throws IOException {
        assumeTrue(Files.exists(CONTRACT), "Skipped: ../shared/contract is not here to compare with");
        try (var operations = Files.list(CONTRACT)) {
            assertThat(operations.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(
                            copies().map(Path::getFileName).map(Path::toString).toList());
        }
    }

    static Stream<Path> copies() throws IOException {
        try (var files = Files.list(COPIES)) {
            return files.sorted().toList().stream();
        }
    }
}
