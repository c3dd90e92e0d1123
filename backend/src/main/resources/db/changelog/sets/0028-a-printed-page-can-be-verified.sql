--liquibase formatted sql
--changeset ziping:0028-a-printed-page-can-be-verified
-- What the mark at the foot of a page says, kept when the page is printed: the report goes on, the paper does not.
-- Marks are looked up by whoever holds a page, who knows no department; they are drawn from a hash, so one is never two.
create table print_mark (
    department_id  uuid        not null,
    mark           text        not null unique check (length(mark) between 13 and 30),
    report_id      uuid        not null,
    report_version integer     not null check (report_version >= 1),
    status         text        not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED')),
    title          text        not null check (length(title) between 1 and 200),
    score          score,
    grade          text check (length(grade) between 1 and 20),
    printed_at     timestamptz not null default now(),
    primary key (department_id, mark),
    foreign key (department_id, report_id) references report on delete cascade
);
create index print_mark_by_report on print_mark (department_id, report_id);
