--liquibase formatted sql
--changeset ziping:0008-reports-are-found-by-id-and-summed-by-year
-- Links carry a report's id alone. The years query reads every report of a year: the covering index spares it the rows.
create index report_by_id on report (id);
create index report_by_year on report (year, kind, status)
    include (department_id, initial_budget, adjusted_budget, executed, grade);
create index report_by_template on report (template_id);
