package cn.ziping.access;

import java.util.List;
import java.util.stream.Stream;

/** What takes the tests' {@link World} out of the database again, while triggers sleep: nothing is removed along with other rows. */
final class Removal {
    private static final List<String> HELD = List.of(("history print_mark indicator project budget_line staff_line"
                    + " section finding_answer published_paragraph finding_count finding_check report")
            .split(" "));

    private static final List<String> REST = List.of(
            "delete from print_job_chunk where job_id in (select j.id from print_job j join account a on a.id = j.account_id"
                    + " where a.login like 'matrix-%')",
            "delete from print_job_report where job_id in (select j.id from print_job j join account a on a.id = j.account_id"
                    + " where a.login like 'matrix-%')",
            "delete from print_job where account_id in (select id from account where login like 'matrix-%')",
            "delete from report_import where account_id in (select id from account where login like 'matrix-%')",
            "delete from saved_view where account_id in (select id from account where login like 'matrix-%')",
            "delete from indicator_mapping where account_id in (select id from account where login like 'matrix-%')",
            "delete from account_role where account_id in (select id from account where login like 'matrix-%')",
            "delete from account where login like 'matrix-%'",
            "delete from department where code like '9701%'",
            "delete from region where code like '97%'",
            "delete from budget_year where year between 1990 and 1994",
            "delete from template where code = 'matrix'",
            "delete from attempt");

    static final List<String> STATEMENTS = Stream.concat(
                    HELD.stream()
                            .map(table -> "delete from " + table
                                    + " h using department d where d.id = h.department_id and d.code like '9701%'"),
                    REST.stream())
            .toList();

    private Removal() {}
}
