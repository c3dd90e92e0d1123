package cn.ziping.importing.table;

import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.source.Evidence;
import cn.ziping.project.ProjectFund;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same project with something else. */
final class Projects {
    private Projects() {}

    static DraftProject with(DraftProject project, List<ProjectFund> funds, Map<String, Evidence> evidence) {
        return new DraftProject(
                project.key(),
                project.code(),
                project.name(),
                project.approved(),
                project.initialBudget(),
                project.adjustedBudget(),
                project.fundsInPlace(),
                project.executed(),
                project.executionRate(),
                project.fundsInPlaceRate(),
                project.score(),
                project.grade(),
                project.target(),
                project.actual(),
                List.copyOf(funds),
                evidence);
    }

    static DraftProject with(
            DraftProject project, @Nullable BigDecimal executionRate, @Nullable BigDecimal fundsInPlaceRate) {
        return new DraftProject(
                project.key(),
                project.code(),
                project.name(),
                project.approved(),
                project.initialBudget(),
                project.adjustedBudget(),
                project.fundsInPlace(),
                project.executed(),
                executionRate,
                fundsInPlaceRate,
                project.score(),
                project.grade(),
                project.target(),
                project.actual(),
                project.funds(),
                project.evidence());
    }
}
