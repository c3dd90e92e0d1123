--liquibase formatted sql
--changeset ziping:0020-the-door-keeps-a-trail splitStatements:false
-- Who came in, who was refused, who changed which account. Only ever added to, as history is. The names of events are
-- the schema's; accounts are not referenced, so that an account can go and what it did stays.
create table audit_entry (
    id         uuid primary key,
    at         timestamptz not null default now(),
    event      text not null check (length(event) between 1 and 50),
    account_id uuid,
    subject_id uuid,
    address    text check (length(address) <= 64),
    detail     text check (length(detail) <= 200)
);
create index audit_entry_by_account on audit_entry (account_id, id) where account_id is not null;
create index audit_entry_by_subject on audit_entry (subject_id, id) where subject_id is not null;
create index audit_entry_by_event on audit_entry (event, id);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is only ever added to';
end $$;
create trigger audit_is_only_added_to before update or delete on audit_entry
    for each row execute function refuse_change_of_audit();
create trigger audit_is_not_emptied before truncate on audit_entry
    for each statement execute function refuse_change_of_audit();
