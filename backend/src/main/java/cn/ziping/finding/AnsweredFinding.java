package cn.ziping.finding;

import cn.ziping.platform.graphql.UserError;
import cn.ziping.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an answer; the schema says what each is. */
public record AnsweredFinding(
        @Nullable Report report, @Nullable ToldFinding finding, List<UserError> errors) {}
