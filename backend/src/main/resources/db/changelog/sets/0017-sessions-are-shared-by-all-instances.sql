--liquibase formatted sql
--changeset ziping:0017-sessions-are-shared-by-all-instances
-- A session is a row: a restart ends none, every instance sees the same, and a deleted row is ended everywhere at once.
-- Only a hash of the cookie is kept, so that nobody who reads the database can use one.
create table session (
    id           uuid primary key,
    token_hash   bytea not null unique check (length(token_hash) = 32),
    account_id   uuid not null references account on delete cascade,
    created_at   timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    expires_at   timestamptz not null,
    address      text not null check (length(address) <= 64),
    agent        text not null check (length(agent) <= 200)
);
create index session_by_account on session (account_id);
create index session_by_end on session (expires_at);
