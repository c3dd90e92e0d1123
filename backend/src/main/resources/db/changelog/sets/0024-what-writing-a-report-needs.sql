--liquibase formatted sql
--changeset ziping:0024-what-writing-a-report-needs
-- Suggested scores are worked out by the change that alters what they follow from, as all figures of a report are.
alter table indicator
    add target_upper amount,
    add suggestion   text check (length(suggestion) <= 500);
alter table project
    add suggested_score score,
    add suggestion      text check (length(suggestion) <= 500);
alter table report
    add suggested_score score,
    add suggestion      text check (length(suggestion) <= 500);
-- Nothing was written here yet. The label is what people call the part, for the part may be gone when somebody reads it.
alter table history
    add report_version integer not null check (report_version >= 1),
    add label          text    not null check (length(label) <= 300),
    add reason         text    check (length(reason) between 1 and 2000);
create index history_by_place on history (department_id, report_id, place, id desc);
