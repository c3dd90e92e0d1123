--liquibase formatted sql
--changeset ziping:0016-accounts-know-their-past
-- demo: one of the people of the demonstration, whose passwords everybody knows. They exist only on an embedded database
-- with samples that listens to this machine alone; every other start removes them.
alter table account
    add created_at   timestamptz not null default now(),
    add last_used_at timestamptz,
    add demo         boolean not null default false,
    add check (login ~ '^[a-z0-9._@-]+$');
create index account_role_by_account on account_role (account_id);
create index account_role_by_department on account_role (department_id) where department_id is not null;
