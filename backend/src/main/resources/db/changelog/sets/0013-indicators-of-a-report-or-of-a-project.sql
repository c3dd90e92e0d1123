--liquibase formatted sql
--changeset ziping:0013-indicators-of-a-report-or-of-a-project
-- target and actual hold what the clerk wrote; the …_value columns hold the number read from it, in unit.
create table indicator (
    department_id    uuid    not null,
    id               uuid    not null,
    report_id        uuid    not null,
    project_id       uuid,
    version          integer not null default 1 check (version >= 1),
    position         integer not null check (position >= 1),
    level1           text    not null check (length(level1) between 1 and 100),
    level2           text check (length(level2) between 1 and 100),
    level3           text check (length(level3) between 1 and 200),
    nature           text check (nature in ('QUANTITATIVE', 'QUALITATIVE')),
    operator         text check (operator in ('AT_LEAST', 'AT_MOST', 'EQUAL', 'MORE_THAN', 'LESS_THAN', 'BETWEEN')),
    target           text check (length(target) between 1 and 500),
    target_value     amount,
    actual           text check (length(actual) between 1 and 500),
    actual_value     amount,
    unit             text check (length(unit) between 1 and 50),
    weight           score,
    score            score,
    suggested_score  score,
    deviation_reason text check (length(deviation_reason) between 1 and 2000),
    primary key (department_id, id),
    foreign key (department_id, report_id) references report,
    foreign key (department_id, project_id) references project,
    unique (department_id, report_id, position) deferrable initially deferred,
    check (level3 is null or level2 is not null)
);
create index indicator_by_project on indicator (department_id, project_id) where project_id is not null;
