package cn.ziping.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.sample.Samples.SampleRegion;
import cn.ziping.sample.Samples.SampleYear;
import cn.ziping.template.Template;
import cn.ziping.template.file.TemplateFiles;
import cn.ziping.template.file.TemplateFiles.TemplateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped files fit together: whatever one of them refers to is there. */
class SamplesTest {

    @Test
    void everyShippedFileIsRead() throws IOException {
        // Two of the files beside the reports hold the regions and the years.
        assertThat(Samples.reports()).hasSize(files("samples") - 2).hasSize(5);
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
        assertThat(years).extracting(SampleYear::year).containsExactly(2020, 2021, 2022, 2023, 2024, 2025);
        assertThat(years).allSatisfy(year -> {
            assertThat(year.filingOpens()).isBefore(year.filingCloses());
            assertThat(year.filingOpens().getYear()).isEqualTo(year.year() + 1);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesReferToWhatIsThere(SampleReport sample) {
        assertThat(TemplateFiles.shipped())
                .extracting(TemplateFile::template)
                .extracting(Template::code, Template::kind)
                .contains(tuple(sample.template(), sample.kind()));
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

    static List<SampleReport> samples() {
        return Samples.reports();
    }
}
