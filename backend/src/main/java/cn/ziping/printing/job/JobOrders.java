package cn.ziping.printing.job;

import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.printing.job.JobSelection.Found;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins print jobs and ends them, for whoever may have more of them. */
@Component
class JobOrders {
    private static final int MOST_REPORTS = 2_000;
    private static final int MOST_DEPARTMENTS = 1_000;
    private static final int MOST_YEARS = 50;
    private static final int MOST_STATUSES = 10;

    /** One is printed, three wait. */
    private static final int MOST_JOBS = 4;

    private final Jobs jobs;
    private final JobSelection selection;

    JobOrders(Jobs jobs, JobSelection selection) {
        this.jobs = jobs;
        this.selection = selection;
    }

    /** A job, or why there is none. */
    record PrintJobPayload(@Nullable PrintJob job, List<UserError> errors) {

        static PrintJobPayload of(PrintJob job) {
            return new PrintJobPayload(job, List.of());
        }

        static PrintJobPayload refused(Code code, String message, String... path) {
            return new PrintJobPayload(null, List.of(UserError.of(code, message, path)));
        }
    }

    Mono<PrintJobPayload> begin(Viewer viewer, NewJob wanted) {
        var refusal = refusal(wanted.filter());
        return refusal != null
                ? Mono.just(refusal)
                : selection
                        .reports(viewer.sight(), wanted.filter(), MOST_REPORTS + 1)
                        .flatMap(reports -> begin(viewer, wanted, reports));
    }

    private Mono<PrintJobPayload> begin(Viewer viewer, NewJob wanted, List<Found> reports) {
        if (reports.isEmpty()) {
            return Mono.just(PrintJobPayload.refused(Code.NOT_FOUND, "没有符合条件的报告，请放宽条件后再试。", "filter"));
        }
        if (reports.size() > MOST_REPORTS) {
            return Mono.just(PrintJobPayload.refused(
                    Code.INVALID, "一次最多打印 %,d 份报告，符合条件的更多，请缩小范围分几次打印。".formatted(MOST_REPORTS), "filter"));
        }
        return selection
                .place(viewer.sight(), wanted.filter())
                .flatMap(place -> jobs.add(viewer.accountId(), wanted, JobTitle.of(wanted, place), reports, MOST_JOBS))
                .map(PrintJobPayload::of)
                .switchIfEmpty(Mono.fromSupplier(() -> PrintJobPayload.refused(
                        Code.NOT_NOW, "您已有 %d 个打印任务没有完成，请等它们完成，或者先取消一个。".formatted(MOST_JOBS))));
    }

    private static @Nullable PrintJobPayload refusal(JobFilter filter) {
        if (filter.regionCode() != null && !filter.regionCode().matches("[0-9]{6}")) {
            return PrintJobPayload.refused(Code.INVALID, "区划代码是六位数字（GB/T 2260）。", "filter", "regionCode");
        }
        if (isLonger(filter.departmentCodes(), MOST_DEPARTMENTS)) {
            return tooMany("部门", MOST_DEPARTMENTS, "departmentCodes");
        }
        if (isLonger(filter.years(), MOST_YEARS)) {
            return tooMany("年度", MOST_YEARS, "years");
        }
        if (isLonger(filter.statuses(), MOST_STATUSES)) {
            return tooMany("状态", MOST_STATUSES, "statuses");
        }
        return null;
    }

    private static boolean isLonger(@Nullable List<?> list, int most) {
        return list != null && list.size() > most;
    }

    private static PrintJobPayload tooMany(String what, int most, String field) {
        return PrintJobPayload.refused(Code.INVALID, "一次最多指定 %,d 个%s。".formatted(most, what), "filter", field);
    }

    Mono<PrintJobPayload> cancel(Viewer viewer, UUID id) {
        return jobs.cancel(viewer.accountId(), id)
                .map(PrintJobPayload::of)
                .switchIfEmpty(
                        Mono.fromSupplier(() -> PrintJobPayload.refused(Code.NOT_FOUND, "没有这个打印任务，请从列表重新打开。", "id")));
    }
}
