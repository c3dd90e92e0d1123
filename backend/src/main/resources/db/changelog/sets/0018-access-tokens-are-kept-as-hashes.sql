--liquibase formatted sql
--changeset ziping:0018-access-tokens-are-kept-as-hashes
create table access_token (
    id           uuid primary key,
    token_hash   bytea not null unique check (length(token_hash) = 32),
    account_id   uuid not null references account on delete cascade,
    label        text not null check (length(label) between 1 and 100),
    read_only    boolean not null,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index access_token_by_account on access_token (account_id, id);
