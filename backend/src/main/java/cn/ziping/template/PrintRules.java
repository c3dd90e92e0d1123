package cn.ziping.template;

import org.jspecify.annotations.Nullable;

/**
 * How a place's report looks on paper.
 *
 * @param cover null for none
 * @param contents whether headings and attachments are listed with their pages before the text
 * @param signature pattern of the name below the text, see {@link Placeholders}; null where the cover is sealed instead
 * @param projectForm what the place makes of 《项目支出绩效自评表》; null for the national form
 * @param departmentForm what it makes of 《部门整体支出绩效自评表》; null for the national skeleton
 */
public record PrintRules(
        PrintProfile profile,
        @Nullable CoverRules cover,
        boolean contents,
        @Nullable String signature,
        @Nullable FormRules projectForm,
        @Nullable FormRules departmentForm) {

    /** The report alone with the department's name below it: what a template without rules is printed by. */
    public static final PrintRules COMMON =
            new PrintRules(PrintProfile.STRICT, null, false, Placeholders.DEPARTMENT, null, null);

    /** The form of each project, nothing left out. */
    public FormRules formOfProject() {
        return projectForm == null ? FormRules.PROJECT : projectForm.filledUp(FormRules.PROJECT);
    }

    /** The form of the whole department, nothing left out. */
    public FormRules formOfDepartment() {
        return departmentForm == null ? FormRules.DEPARTMENT : departmentForm.filledUp(FormRules.DEPARTMENT);
    }
}
