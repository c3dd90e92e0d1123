--liquibase formatted sql
--changeset ziping:0003-departments-belong-to-a-region
-- The figures of the newest whole-department report are repeated here by the change that alters that report, so that
-- ordering a nation of departments by them is the walk of an index.
create table department (
    id                    uuid primary key,
    version               integer not null default 1 check (version >= 1),
    code                  text collate "C" not null unique check (length(code) between 1 and 32),
    name                  text not null check (length(name) between 1 and 200),
    region_code           text collate "C" not null references region,
    superior_id           uuid references department check (superior_id <> id),
    latest_year           integer,
    latest_score          score,
    latest_execution_rate rate
);
create index department_by_region on department (region_code, code);
create index department_by_superior on department (superior_id) where superior_id is not null;
