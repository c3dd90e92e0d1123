--liquibase formatted sql
--changeset ziping:0012-projects-of-a-report
-- Rates are stored as the report states them: a stated rate that does not follow from its amounts is a finding, and
-- recomputing it here would hide it.
create table project (
    department_id       uuid    not null,
    id                  uuid    not null,
    report_id           uuid    not null,
    version             integer not null default 1 check (version >= 1),
    position            integer not null check (position >= 1),
    code                text collate "C" check (length(code) between 1 and 32),
    name                text    not null check (length(name) between 1 and 200),
    approved            amount,
    initial_budget      amount,
    adjusted_budget     amount,
    funds_in_place      amount,
    executed            amount,
    execution_rate      rate,
    funds_in_place_rate rate,
    score               score,
    grade               text check (length(grade) between 1 and 20),
    primary key (department_id, id),
    foreign key (department_id, report_id) references report,
    unique (department_id, report_id, position) deferrable initially deferred
);
