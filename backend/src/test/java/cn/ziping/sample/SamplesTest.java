package cn.ziping.sample;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.sample.Samples.SampleRegion;
import cn.ziping.sample.Samples.SampleYear;
import cn.ziping.template.GradeScheme.Band;
import cn.ziping.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped files fit together: whatever one of them refers to is there. */
class SamplesTest {

    @Test
    void everyShippedFileIsRead() throws IOException {
        // Two of the files beside the reports hold the regions and the years.
        assertThat(Samples.reports()).hasSize(files("samples") - 2).hasSize(5);
        assertThat(Samples.templates()).hasSize(files("templates"));
    }

    @Test
    void regionsFormATreeWithParentsFirst() {
        var seen = new HashSet<String>();
        for (var region : Samples.regions()) {
            assertThat(region.code())
                    .matches("[0-9]{6}")
                    .satisfies(code -> assertThat(seen.add(code)).isTrue());
            if (region.parent() == null) {
                assertThat(region.code()).endsWith("0000");
            } else {
                assertThat(seen).contains(region.parent());
                var stem = region.parent().replaceFirst("(00)+$", "");
                assertThat(region.code()).startsWith(stem).hasSizeGreaterThan(stem.length());
            }
        }
    }

    @Test
    void yearsFollowOneAnotherAndAreFiledInTheNext() {
        var years = Samples.years();
        assertThat(years).extracting(SampleYear::year).containsExactly(2020, 2021, 2022, 2023, 2024);
        assertThat(years).allSatisfy(year -> {
            assertThat(year.filingOpens()).isBefore(year.filingCloses());
            assertThat(year.filingOpens().getYear()).isEqualTo(year.year() + 1);
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesAreWhole(Template template) {
        assertThat(template.code()).matches("[a-z]+(-[a-z0-9]+)+");
        assertThat(template.version()).isPositive();
        assertThat(template.name()).isNotBlank();
        assertThat(template.fullScore()).isPositive();
        assertThat(template.numbering()).isNotEmpty();
        assertThat(template.grades())
                .isSortedAccordingTo(Comparator.comparing(Band::from).reversed())
                .extracting(Band::grade)
                .doesNotHaveDuplicates();
        assertThat(Samples.templates()).extracting(Template::code).containsOnlyOnce(template.code());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesReferToWhatIsThere(SampleReport sample) {
        var byCode = Samples.templates().stream().collect(toMap(Template::code, Function.identity()));
        assertThat(byCode).containsKey(sample.template());
        assertThat(Objects.requireNonNull(byCode.get(sample.template())).kind()).isEqualTo(sample.kind());
        assertThat(Samples.years()).extracting(SampleYear::year).contains(sample.year());
        assertThat(Samples.regions())
                .extracting(SampleRegion::code)
                .contains(sample.department().region());
        assertThat(sample.department().code()).startsWith(sample.department().region());
    }

    @Test
    void aDepartmentIsTheSameInAllItsReports() {
        var departments = Samples.reports().stream()
                .map(SampleReport::department)
                .distinct()
                .toList();
        assertThat(departments).hasSize(4).extracting("code").doesNotHaveDuplicates();
    }

    @Test
    void thereIsOneReportAtAPlace() {
        assertThat(Samples.reports().stream()
                        .map(one -> List.of(one.department().code(), one.year(), one.kind())))
                .doesNotHaveDuplicates();
    }

    private static int files(String folder) throws IOException {
        try (var files = Files.list(Path.of("src/main/resources", folder))) {
            return (int) files.count();
        }
    }

    static List<Template> templates() {
        return Samples.templates();
    }

    static List<SampleReport> samples() {
        return Samples.reports();
    }
}
