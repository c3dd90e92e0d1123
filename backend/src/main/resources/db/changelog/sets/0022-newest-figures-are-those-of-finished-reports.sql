--liquibase formatted sql
--changeset ziping:0022-newest-figures-are-those-of-finished-reports
-- Departments are ordered by these for everybody who sees them, also for those who may not read a draft: the order must
-- not tell what is written in one.
update department d
set (latest_year, latest_score, latest_execution_rate) =
    (select r.year, r.score, r.execution_rate from report_finished() r
     where r.department_id = d.id and r.kind = 'DEPARTMENT_WHOLE'
     order by r.year desc limit 1)
where d.latest_year is not null;
