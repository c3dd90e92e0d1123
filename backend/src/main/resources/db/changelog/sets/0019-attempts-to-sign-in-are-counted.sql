--liquibase formatted sql
--changeset ziping:0019-attempts-to-sign-in-are-counted
-- A bucket that each failed attempt fills and time empties, one for each account and address, each account, each
-- address. Shared by all instances, so that guessing at several of them gains nothing. The key holds a hash, no name.
create table attempt (
    key   bytea primary key check (length(key) = 32),
    level double precision not null,
    at    timestamptz not null
);
create index attempt_by_time on attempt (at);
-- A browser that has signed in to an account before: strangers who guess at that account cannot shut it out.
create table known_browser (
    token_hash   bytea not null check (length(token_hash) = 32),
    account_id   uuid not null references account on delete cascade,
    last_used_at timestamptz not null default now(),
    primary key (token_hash, account_id)
);
create index known_browser_by_account on known_browser (account_id);
