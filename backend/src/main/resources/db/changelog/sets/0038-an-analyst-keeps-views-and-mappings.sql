--liquibase formatted sql
--changeset ziping:0038-an-analyst-keeps-views-and-mappings
-- What somebody keeps for the next time is theirs alone and goes with their account. It lies below no department: a view
-- is an address of the page, and what that address shows is read anew through the sight of whoever opens it.
create table saved_view (
    id         uuid        primary key,
    account_id uuid        not null references account on delete cascade,
    version    integer     not null default 1 check (version >= 1),
    name       text        not null check (length(name) between 1 and 100),
    address    text        not null check (length(address) <= 4000 and starts_with(address, '/compare')),
    saved_at   timestamptz not null default now(),
    unique (account_id, name)
);

-- Names of indicators that are taken for one. They are read together and never looked for, so they are one value.
create table indicator_mapping (
    id         uuid        primary key,
    account_id uuid        not null references account on delete cascade,
    version    integer     not null default 1 check (version >= 1),
    name       text        not null check (length(name) between 1 and 100),
    names      text[]      not null check (cardinality(names) between 1 and 100),
    saved_at   timestamptz not null default now(),
    unique (account_id, name)
);
