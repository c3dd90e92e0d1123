--liquibase formatted sql
--changeset ziping:0031-reports-have-a-date-and-a-cover
-- What stands on the cover and below the text of a printed report. The lines of the cover are the template's, so answers
-- are kept under its keys: each a list of chosen options, or of one text. What is not answered is as the template has it.
alter table report
    add date  date,
    add cover jsonb not null default '{}' check (jsonb_typeof(cover) = 'object');
