--liquibase formatted sql
--changeset ziping:0027-history-in-the-order-of-versions
-- By the version of the report, which its lock makes rise: clocks of several instances are never quite alike.
drop index history_by_report;
create index history_by_report on history (department_id, report_id, report_version desc, id desc);
drop index history_by_place;
create index history_by_place on history (department_id, report_id, place, report_version desc, id desc);
