package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Subject.Origin;
import cn.ziping.finding.subject.Subject.Surroundings;
import cn.ziping.finding.subject.Writing;
import cn.ziping.report.ReportFigures;
import cn.ziping.report.StatedFigures;
import cn.ziping.template.GradeScheme.Band;
import cn.ziping.template.NumberStyle;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Paragraphs without anything around them. */
final class Prose {
    private static final Template TEMPLATE = new Template(
            "none",
            1,
            "",
            ReportKind.DEPARTMENT_WHOLE,
            List.of(NumberStyle.values()[0]),
            100,
            List.of(
                    new Band("优", BigDecimal.valueOf(90)),
                    new Band("良", BigDecimal.valueOf(80)),
                    new Band("中", BigDecimal.valueOf(60)),
                    new Band("差", BigDecimal.ZERO)));

    private Prose() {}

    static Text of(String... paragraphs) {
        return Text.of(subject(paragraphs));
    }

    static Subject subject(String... paragraphs) {
        var section = new UUID(0, 1);
        var writings = Stream.of(paragraphs)
                .map(text -> new Writing(Writing.Kind.PARAGRAPH, Place.of(section, null), text))
                .toList();
        return new Subject(
                Origin.DOCUMENT,
                "",
                2023,
                ReportKind.DEPARTMENT_WHOLE,
                TEMPLATE,
                "",
                null,
                Map.of(),
                StatedFigures.NONE,
                new ReportFigures(null, null, null, null, null, null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                writings,
                writings,
                Surroundings.NONE);
    }
}
