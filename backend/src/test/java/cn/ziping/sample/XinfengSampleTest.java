package cn.ziping.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.sample.SampleReport.SampleProject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The project tables of 信丰 2023, row by row: which figure stands where. */
class XinfengSampleTest {
    private static final String FUNDS_ROW = "^2023\\t([^\\t]+)\\t([\\d.]+)\\t([\\d.]+)\\t([\\d.]+)\\t([\\d.]+)$";
    private static final String SCORE_ROW = "^\\d+\\t(\\d{21})\\t([^\\t]+)\\t(\\d+)\\t(\\S+)$";

    private final List<SampleProject> projects =
            Objects.requireNonNull(ShippedSample.of("360722001", 2023).projects());

    @Test
    void theFundsTableIsThereInItsOwnOrder() {
        var inDocument = Seed.read("002").rows(FUNDS_ROW).stream()
                .map(row -> new Funds(Seed.name(row.get(0)), row.get(1), row.get(2), row.get(3), row.get(4)))
                .toList();
        assertThat(inDocument).hasSize(31);
        assertThat(projects.stream().limit(31).map(Funds::of))
                .as("funds table of document 002")
                .containsExactlyElementsOf(inDocument);
        assertThat(projects.stream().skip(31).map(SampleProject::executed)).containsOnlyNulls();
    }

    @Test
    void theScoreTableIsThereByCode() {
        var inDocument = Seed.read("002").rows(SCORE_ROW).stream()
                .map(row -> new Score(row.get(0), Seed.name(row.get(1)), row.get(2), row.get(3)))
                .toList();
        assertThat(inDocument).hasSize(33);
        assertThat(projects.stream().filter(project -> project.code() != null).map(Score::of))
                .as("score table of document 002")
                .containsExactlyInAnyOrderElementsOf(inDocument);
    }

    @Test
    void rowsWithoutACodeAreUnscored() {
        var uncoded =
                projects.stream().filter(project -> project.code() == null).toList();
        assertThat(uncoded)
                .extracting(SampleProject::score, SampleProject::grade)
                .containsOnly(tuple(null, null));
    }

    private record Funds(
            String name,
            @Nullable String approved,
            @Nullable String initialBudget,
            @Nullable String executed,
            @Nullable String executionRate) {
        static Funds of(SampleProject project) {
            return new Funds(
                    Seed.name(project.name()),
                    text(project.approved()),
                    text(project.initialBudget()),
                    text(project.executed()),
                    text(project.executionRate()));
        }
    }

    private record Score(
            @Nullable String code,
            String name,
            @Nullable String score,
            @Nullable String grade) {
        static Score of(SampleProject project) {
            return new Score(project.code(), Seed.name(project.name()), text(project.score()), project.grade());
        }
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }
}
