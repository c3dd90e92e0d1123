--liquibase formatted sql
--changeset ziping:0014-accounts-hold-roles
-- People who write, review and compare. A role is held for a department (clerk, head), for a region (reviewer, analyst)
-- or for the whole installation (administrator).
create table account (
    id            uuid primary key,
    version       integer not null default 1 check (version >= 1),
    login         text collate "C" not null unique check (length(login) between 1 and 64),
    name          text not null check (length(name) between 1 and 100),
    password_hash text,
    disabled_at   timestamptz
);
create table account_role (
    account_id    uuid not null references account,
    role          text not null check (role in ('CLERK', 'HEAD', 'REVIEWER', 'ANALYST', 'ADMINISTRATOR')),
    department_id uuid references department,
    region_code   text collate "C" references region,
    check ((role in ('CLERK', 'HEAD')) = (department_id is not null)),
    check (role in ('REVIEWER', 'ANALYST') or region_code is null),
    unique nulls not distinct (account_id, role, department_id, region_code)
);
