--liquibase formatted sql
--changeset ziping:0021-who-sees-which-departments-and-reports splitStatements:false
-- What a person sees, in the one place where statements take it from. PostgreSQL puts these functions into the statement
-- that calls them, so they cost what their conditions cost. They name nothing unless told to: three empty arrays see
-- nothing at all.
--   held      departments whose people they are, with all below them: every report
--   whole     beginnings of GB/T 2260 codes ('' is the whole country, '36' a province): every report of departments there
--   finished  the same, but approved and published reports only
create function department_seen(held uuid[], whole text[], finished text[]) returns setof department
    language sql stable as $$
    select d.* from department d
    where '' = any (whole) or '' = any (finished)
       or d.id = any (held) or d.region_code ^@ any (whole) or d.region_code ^@ any (finished)
$$;

create function report_seen(held uuid[], whole text[], finished text[]) returns setof report
    language sql stable as $$
    select r.* from report r
    where '' = any (whole)
       or r.department_id = any (held)
       or (r.status in ('APPROVED', 'PUBLISHED') and '' = any (finished))
       or exists (select from department d
                  where d.id = r.department_id
                    and (d.region_code ^@ any (whole)
                         or (r.status in ('APPROVED', 'PUBLISHED') and d.region_code ^@ any (finished))))
$$;
