package cn.ziping.importing.form;

import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Evidence;
import cn.ziping.template.ReportKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an official form says.
 *
 * @param kind PROJECT_EXPENDITURE for the form of a project, DEPARTMENT_WHOLE for that of a department
 * @param texts answers that are no values, label and words, such as 存在问题; they stay text
 * @param evidence by name: departmentName, year, title
 * @param isWhole whether every cell with words became a value or one of the texts
 */
public record FormReading(
        ReportKind kind,
        @Nullable String departmentName,
        @Nullable Integer year,
        @Nullable String title,
        Rows rows,
        List<FormText> texts,
        Map<String, Evidence> evidence,
        boolean isWhole) {

    /** A label of the form and what was written to it. */
    public record FormText(String label, String text, Evidence evidence) {}
}
