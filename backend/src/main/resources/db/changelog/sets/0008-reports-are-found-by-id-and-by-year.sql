--liquibase formatted sql
--changeset ziping:0008-reports-are-found-by-id-and-by-year
-- Links carry a report's id alone. Queues and comparisons go by year, kind and state.
create index report_by_id on report (id);
create index report_by_year on report (year, kind, status);
create index report_by_template on report (template_id);
