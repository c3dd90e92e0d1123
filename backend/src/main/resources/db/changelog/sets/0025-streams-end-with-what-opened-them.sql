--liquibase formatted sql
--changeset ziping:0025-streams-end-with-what-opened-them splitStatements:false
-- Whoever has a report open hears of its changes for as long as they are signed in and see it. What ends that, or changes
-- what they see, is told to all instances here, where nothing that does so can be forgotten. Noting the last use and what
-- has ended by itself tells nothing: each would cost every request, or every sign-in, a notification.
create function tell_viewer_changed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform pg_notify('viewer_changed', old.account_id::text);
    end if;
    if tg_op <> 'DELETE' then
        perform pg_notify('viewer_changed', new.account_id::text);
    end if;
    return null;
end $$;

create function tell_account_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('viewer_changed', new.id::text);
    return null;
end $$;

create trigger session_is_ended after delete on session
    for each row when (old.expires_at > now()) execute function tell_viewer_changed();
create trigger session_is_shortened after update of expires_at on session
    for each row execute function tell_viewer_changed();
create trigger access_token_is_ended after delete on access_token
    for each row when (old.expires_at > now()) execute function tell_viewer_changed();
create trigger access_token_is_changed after update of expires_at, revoked_at, read_only on access_token
    for each row execute function tell_viewer_changed();
create trigger account_role_is_changed after insert or update or delete on account_role
    for each row execute function tell_viewer_changed();
create trigger account_is_shut_out after update of disabled_at on account
    for each row when (old.disabled_at is distinct from new.disabled_at) execute function tell_account_changed();
