package cn.ziping.printing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as they stand on paper, without leading zeros (GB/T 9704-2012 7.3.5); empty where nobody has dated. */
final class PrintedDate {

    private PrintedDate() {}

    /** 2024年5月1日. */
    static String day(@Nullable LocalDate date) {
        return date == null ? "" : month(date) + date.getDayOfMonth() + "日";
    }

    /** 2024年5月. */
    static String month(@Nullable LocalDate date) {
        return date == null ? "" : "%d年%d月".formatted(date.getYear(), date.getMonthValue());
    }
}
