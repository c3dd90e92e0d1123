--liquibase formatted sql
--changeset ziping:0029-many-reports-are-printed-as-one-job
-- A job is whoever's who began it, and goes on on any server: the one that prints it says so again and again
-- (leased_until), and when it no longer does, another one takes over. What is printed for an archive is kept report by
-- report, so that nothing is printed twice, and put together at the end; one document is printed from its beginning again.
-- The file is in chunks that are read one at a time.
create table print_job (
    id           uuid        primary key,
    account_id   uuid        not null references account on delete cascade,
    title        text        not null check (length(title) between 1 and 200),
    format       text        not null check (format in ('PDF', 'DOCX', 'XLSX', 'HTML')),
    layout       text        not null check (layout in ('ARCHIVE', 'ONE_DOCUMENT')),
    profile      text        check (profile in ('STRICT', 'OFFICE')),
    part         text        not null check (part in ('REPORT', 'FORMS')),
    state        text        not null default 'QUEUED'
                 check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    total        integer     not null check (total between 1 and 2000),
    done         integer     not null default 0 check (done between 0 and total),
    bytes        integer     check (bytes >= 0),
    problem      text,
    created_at   timestamptz not null default now(),
    finished_at  timestamptz,
    worker       uuid,
    leased_until timestamptz,
    attempts     integer     not null default 0
);
create index print_job_by_account on print_job (account_id, id desc);
create index print_job_unfinished on print_job (id) where state in ('QUEUED', 'RUNNING');
create index print_job_by_age on print_job (created_at);
-- Of one person one job is printed at a time, however many servers print. Each server prints one at a time: with a single
-- server all jobs wait their turn in the order in which they were begun, whoever's they are.
create unique index print_job_one_at_a_time on print_job (account_id) where state = 'RUNNING';

-- Not below a department but below a job, which is made of reports of many.
create table print_job_report (
    job_id    uuid    not null references print_job on delete cascade,
    position  integer not null check (position >= 1),
    report_id uuid    not null,
    title     text    not null,
    state     text    not null default 'WAITING' check (state in ('WAITING', 'PRINTED', 'FAILED')),
    problem   text,
    content   bytea,
    primary key (job_id, position)
);
-- Files of these formats are compressed already.
alter table print_job_report alter column content set storage external;

create table print_job_chunk (
    job_id  uuid    not null references print_job on delete cascade,
    number  integer not null check (number >= 0),
    content bytea   not null,
    primary key (job_id, number)
);
alter table print_job_chunk alter column content set storage external;
