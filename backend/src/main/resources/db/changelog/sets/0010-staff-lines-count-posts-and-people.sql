--liquibase formatted sql
--changeset ziping:0010-staff-lines-count-posts-and-people
create table staff_line (
    department_id uuid    not null,
    id            uuid    not null,
    report_id     uuid    not null,
    version       integer not null default 1 check (version >= 1),
    position      integer not null check (position >= 1),
    unit          text    not null check (length(unit) between 1 and 200),
    label         text    not null check (length(label) between 1 and 100),
    authorised    integer check (authorised >= 0),
    actual        integer check (actual >= 0),
    primary key (department_id, id),
    foreign key (department_id, report_id) references report,
    unique (department_id, report_id, position) deferrable initially deferred
);
