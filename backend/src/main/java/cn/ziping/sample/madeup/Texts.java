package cn.ziping.sample.madeup;

import cn.ziping.platform.sql.Keys;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.template.OutlineSection;
import cn.ziping.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sections of a made-up report, which say that they are made up, and its people. */
record Texts(Map<String, String> texts, MadeUpDepartment department, int year) {
    private static final String OTHER = "other";

    /** @param withFigures whether there are figures that a text can refer to */
    List<Section> sections(Template template, boolean withFigures) {
        return template.outline().stream()
                .map(section -> new Section(
                        Keys.next(),
                        1,
                        section.key(),
                        "",
                        section.level(),
                        section.heading(),
                        body(section, withFigures),
                        section.block()))
                .toList();
    }

    private String body(OutlineSection section, boolean withFigures) {
        var own = texts.get(section.key());
        if (own == null && section.minimumLength() == 0) {
            return "";
        }
        var text = own == null || (!withFigures && own.contains("{{")) ? texts.get(OTHER) : own;
        return Objects.requireNonNull(text)
                .replace("{department}", department.name())
                .replace("{year}", Integer.toString(year));
    }

    List<StaffLine> staff(Chance chance) {
        var office = chance.between(12, 60);
        var service = chance.between(10, 90);
        var atOffice = office - chance.between(0, 4);
        var atService = service - chance.between(0, 8);
        return List.of(
                line("行政编制", office, atOffice),
                line("事业编制", service, atService),
                line("合计", office + service, atOffice + atService));
    }

    private StaffLine line(String label, int authorised, int actual) {
        return new StaffLine(Keys.next(), 1, department.name(), label, authorised, actual);
    }
}
