--liquibase formatted sql
--changeset ziping:0015-history-is-only-ever-added-to splitStatements:false
-- Who changed what and when, with the value before and after, written by the transaction that makes the change. Nobody
-- rewrites it, the application included.
create table history (
    department_id uuid        not null,
    id            uuid        not null,
    report_id     uuid        not null,
    at            timestamptz not null default now(),
    account_id    uuid references account,
    action        text        not null check (length(action) between 1 and 50),
    place         text        not null check (length(place) between 1 and 500),
    before        jsonb,
    after         jsonb,
    primary key (department_id, id),
    foreign key (department_id, report_id) references report
);
create index history_by_report on history (department_id, report_id, id desc);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'history is only ever added to';
end $$;
create trigger history_is_only_added_to before update or delete on history
    for each row execute function refuse_change_of_history();
create trigger history_is_not_emptied before truncate on history
    for each statement execute function refuse_change_of_history();
