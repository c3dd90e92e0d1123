package cn.ziping.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.report.NewReport;
import cn.ziping.report.Section;
import cn.ziping.template.OutlineSection;
import cn.ziping.template.Template;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples stand in the outlines of their templates, so that a new report can carry their texts over by key. */
class SampleOutlineTest {

    @ParameterizedTest
    @MethodSource("reports")
    void keysAreThoseOfTheOutlineInItsOrder(NewReport report) {
        // Where a report says the same of several projects, a key is there more than once.
        var keys = keyed(report).map(Section::key).distinct().toList();
        assertThat(report.template().outline()).extracting(OutlineSection::key).isEqualTo(keys);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void headingsAndTablesAreThoseOfTheOutline(NewReport report) {
        assertThat(keyed(report)).allSatisfy(section -> {
            var outline = outline(report.template(), section);
            assertThat(section.heading()).isEqualTo(outline.heading());
            if (section.block() != null) {
                assertThat(section.block()).as(section.heading()).isEqualTo(outline.block());
            }
        });
    }

    /** But below a section of the report's own, which takes them one level down. */
    @ParameterizedTest
    @MethodSource("reports")
    void levelsAreThoseOfTheOutline(NewReport report) {
        var own = report.sections().stream().anyMatch(section -> section.key() == null);
        assertThat(keyed(report))
                .allSatisfy(section -> assertThat(section.level()
                                - outline(report.template(), section).level())
                        .as(section.heading())
                        .isBetween(0, own ? 1 : 0));
    }

    /** Published texts are long enough; what these samples leave empty is theirs to show. */
    @ParameterizedTest
    @MethodSource("reports")
    void textsAreAsLongAsTheOutlineAsks(NewReport report) {
        assertThat(keyed(report).filter(section -> !section.body().isEmpty()))
                .allSatisfy(section -> assertThat(
                                section.body().replaceAll("\\s", "").length())
                        .as(section.heading())
                        .isGreaterThanOrEqualTo(
                                outline(report.template(), section).minimumLength()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void indicatorsStandInTheFramework(NewReport report) {
        var groups = report.template().framework().stream()
                .map(row -> group(row.level1(), row.level2()))
                .toList();
        assertThat(report.indicators())
                .extracting(row -> group(row.level1(), row.level2()))
                .isSubsetOf(groups);
    }

    private static String group(String level1, @Nullable String level2) {
        return level1 + "/" + level2;
    }

    private static Stream<Section> keyed(NewReport report) {
        return report.sections().stream().filter(section -> section.key() != null);
    }

    private static OutlineSection outline(Template template, Section section) {
        return template.section(section.key()).orElseThrow();
    }

    static List<NewReport> reports() {
        return Samples.reports().stream()
                .map(sample -> sample.toReport(new UUID(0, 1), new UUID(0, 2), ShippedSample.template(sample)))
                .toList();
    }
}
