--liquibase formatted sql
--changeset ziping:0007-reports-are-one-per-department-year-and-kind
-- department_id leads every key below a department: its rows live together, access is checked against it, and it is the
-- distribution column on the day one machine is outgrown.
-- stated_* is what the report itself claims; the figures after it are what the one function in the report package made
-- of the claims and the parts, so that comparing departments reads one row per report.
create table report (
    department_id         uuid    not null references department,
    id                    uuid    not null,
    version               integer not null default 1 check (version >= 1),
    year                  integer not null references budget_year,
    kind                  text    not null check (kind in ('DEPARTMENT_WHOLE', 'PROJECT_EXPENDITURE')),
    status                text    not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED')),
    title                 text    not null check (length(title) between 1 and 200),
    template_id           uuid    not null references template,
    stated_execution_rate rate,
    stated_score          score,
    stated_grade          text check (length(stated_grade) between 1 and 20),
    initial_budget        amount,
    adjusted_budget       amount,
    executed              amount,
    execution_rate        rate,
    score                 score,
    full_score            score,
    grade                 text check (length(grade) between 1 and 20),
    primary key (department_id, id),
    unique (department_id, year, kind)
);
