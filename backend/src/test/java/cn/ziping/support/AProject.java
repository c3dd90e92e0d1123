package cn.ziping.support;

import cn.ziping.platform.sql.Keys;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project of which a test says only what matters to it; figures are digits, null for none. */
public final class AProject {
    private final String name;
    private UUID id = Keys.next();
    private @Nullable String code;
    private @Nullable String approved;
    private @Nullable String initial;
    private @Nullable String adjusted;
    private @Nullable String inPlace;
    private @Nullable String executed;
    private @Nullable String executionRate;
    private @Nullable String fundsInPlaceRate;
    private @Nullable String score;
    private @Nullable String grade;
    private @Nullable String target;
    private @Nullable String actual;
    private List<ProjectFund> funds = List.of();

    private AProject(String name) {
        this.name = name;
    }

    public static AProject named(String name) {
        return new AProject(name);
    }

    public AProject id(UUID id) {
        this.id = id;
        return this;
    }

    public AProject code(@Nullable String code) {
        this.code = code;
        return this;
    }

    public AProject approved(@Nullable String amount) {
        this.approved = amount;
        return this;
    }

    public AProject initial(@Nullable String budget) {
        this.initial = budget;
        return this;
    }

    public AProject adjusted(@Nullable String budget) {
        this.adjusted = budget;
        return this;
    }

    public AProject inPlace(@Nullable String funds) {
        this.inPlace = funds;
        return this;
    }

    public AProject executed(@Nullable String amount) {
        this.executed = amount;
        return this;
    }

    /** As stated, in percent. */
    public AProject rates(@Nullable String execution, @Nullable String inPlace) {
        this.executionRate = execution;
        this.fundsInPlaceRate = inPlace;
        return this;
    }

    public AProject scored(@Nullable String score, @Nullable String grade) {
        this.score = score;
        this.grade = grade;
        return this;
    }

    public AProject aimed(@Nullable String target, @Nullable String actual) {
        this.target = target;
        this.actual = actual;
        return this;
    }

    public AProject funds(ProjectFund... funds) {
        this.funds = List.of(funds);
        return this;
    }

    public Project made() {
        return new Project(
                id,
                1,
                code,
                name,
                figure(approved),
                figure(initial),
                figure(adjusted),
                figure(inPlace),
                figure(executed),
                figure(executionRate),
                figure(fundsInPlaceRate),
                figure(score),
                grade,
                null,
                null,
                target,
                actual,
                funds);
    }

    private static @Nullable BigDecimal figure(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
