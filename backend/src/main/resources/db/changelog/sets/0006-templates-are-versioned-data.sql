--liquibase formatted sql
--changeset ziping:0006-templates-are-versioned-data
-- A version is never changed once it is here: reports pin it.
create table template (
    id      uuid primary key,
    code    text collate "C" not null check (length(code) between 1 and 64),
    version integer not null check (version >= 1),
    name    text not null check (length(name) between 1 and 200),
    kind    text not null check (kind in ('DEPARTMENT_WHOLE', 'PROJECT_EXPENDITURE')),
    content jsonb not null,
    unique (code, version)
);
