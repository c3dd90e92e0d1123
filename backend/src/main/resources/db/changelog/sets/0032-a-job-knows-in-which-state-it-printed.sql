--liquibase formatted sql
--changeset ziping:0032-a-job-knows-in-which-state-it-printed
-- Of each report, when it is printed: whoever sees finished reports alone is not handed the pages of a draft, though the
-- report has been finished since.
alter table print_job_report
    add printed_status text check (printed_status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED'));
