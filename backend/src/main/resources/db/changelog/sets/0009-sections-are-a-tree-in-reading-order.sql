--liquibase formatted sql
--changeset ziping:0009-sections-are-a-tree-in-reading-order
-- Position and level together are the tree: a section belongs to the nearest one before it with a smaller level.
-- Numbers of headings are computed and never stored.
create table section (
    department_id uuid     not null,
    id            uuid     not null,
    report_id     uuid     not null,
    version       integer  not null default 1 check (version >= 1),
    position      integer  not null check (position >= 1),
    level         smallint not null check (level between 1 and 6),
    key           text check (length(key) between 1 and 64),
    heading       text     not null check (length(heading) between 1 and 200),
    body          text     not null default '' check (length(body) <= 100000),
    block         text check (block in ('STAFF_LINES', 'BUDGET_LINES', 'PROJECT_FUNDS', 'PROJECT_SCORES', 'INDICATORS')),
    primary key (department_id, id),
    foreign key (department_id, report_id) references report,
    unique (department_id, report_id, position) deferrable initially deferred
);
