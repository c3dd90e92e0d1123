--liquibase formatted sql
--changeset ziping:0021-who-sees-which-departments-and-reports splitStatements:false
-- What a person sees, in the one place where statements take it from. PostgreSQL puts these functions into the statement
-- that calls them, so they cost what their conditions cost. They name nothing unless told to: three empty arrays see
-- nothing at all.
--   held      departments whose people they are, with all below them: every report
--   whole     beginnings of GB/T 2260 codes ('' is the whole country, '36' a province): every report of departments there
--   finished  the same, but approved and published reports only
-- Regions are spelt out as a list of codes, once for each statement: equality with one of a list is found in an index
-- whatever the list, which "begins with one of a list" is not.
create function department_seen(held uuid[], whole text[], finished text[]) returns setof department
    language sql stable as $$
    select d.* from department d
    where d.id = any (held)
       or d.region_code = any (array(select g.code from unnest(whole || finished) part
                                     join region g on g.code >= part and g.code < part || ':'))
$$;

create function report_seen(held uuid[], whole text[], finished text[]) returns setof report
    language sql stable as $$
    select r.* from report r join department d on d.id = r.department_id
    where d.id = any (held)
       or d.region_code = any (array(select g.code from unnest(whole) part
                                     join region g on g.code >= part and g.code < part || ':'))
       or (r.status in ('APPROVED', 'PUBLISHED')
           and d.region_code = any (array(select g.code from unnest(finished) part
                                          join region g on g.code >= part and g.code < part || ':')))
$$;

-- What those read who compare: nothing that is still being written or looked through.
create function report_finished() returns setof report language sql stable as $$
    select r.* from report r where r.status in ('APPROVED', 'PUBLISHED')
$$;
