package cn.ziping.importing.form;

import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.template.ReportKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose forms they are.
 *
 * @param name without a code in front of it
 */
record FormDepartment(String name, Evidence evidence, Optional<Doubt> doubt) {

    /**
     * The department of a form of departments; for projects the 主管部门, but for a government, which is no department
     * and only stands above the one that is: then 实施单位.
     */
    static Optional<FormDepartment> of(List<OneForm> forms) {
        var department = forms.stream()
                .filter(form -> form.kind() == ReportKind.DEPARTMENT_WHOLE)
                .flatMap(form -> Stream.of(form.unit(), form.supervisor(), form.implementer()))
                .flatMap(Optional::stream)
                .findFirst();
        if (department.isPresent()) {
            return department.map(said -> of(said, Optional.empty()));
        }
        var supervisor =
                forms.stream().flatMap(form -> form.supervisor().stream()).findFirst();
        var implementer = forms.stream()
                .flatMap(form -> Stream.of(form.implementer(), form.unit()))
                .flatMap(Optional::stream)
                .findFirst();
        if (supervisor.isEmpty() || implementer.isEmpty()) {
            return supervisor.or(() -> implementer).map(said -> of(said, Optional.empty()));
        }
        var isGovernment = name(supervisor.get()).endsWith("人民政府")
                && !name(implementer.get()).contains("、");
        var taken = isGovernment ? implementer.get() : supervisor.get();
        var other = isGovernment ? supervisor.get() : implementer.get();
        return Optional.of(of(taken, doubt(taken, other)));
    }

    private static Optional<Doubt> doubt(Said taken, Said other) {
        return isSame(name(taken), name(other))
                ? Optional.empty()
                : Optional.of(Doubt.of(
                        DoubtKind.AMBIGUOUS,
                        "主管部门和实施单位写的不是一个单位，这里按“%s”填报告单位，不对请改为“%s”。".formatted(name(taken), name(other)),
                        taken.evidence()));
    }

    /** The unit at the department's own level (本级) is the department. */
    private static boolean isSame(String one, String other) {
        var level = "[（(]?(?:本级|机关|部门|汇总)[）)]?$";
        return one.replaceFirst(level, "").equals(other.replaceFirst(level, ""));
    }

    private static FormDepartment of(Said said, Optional<Doubt> doubt) {
        return new FormDepartment(name(said), said.evidence(), doubt);
    }

    private static String name(Said said) {
        return codeless(said.text());
    }

    /** 219001-甲镇人民政府, [219]甲局: codes of units may be as short as three digits. */
    private static String codeless(String written) {
        return written.strip().replaceFirst("^[\\[（(]?\\d{3,}[\\]）)]?\\s*[-—－–_]?\\s*(?=\\p{IsHan})", "");
    }
}
