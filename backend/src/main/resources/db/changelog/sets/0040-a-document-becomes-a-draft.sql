--liquibase formatted sql
--changeset ziping:0040-a-document-becomes-a-draft
-- A document that somebody uploaded and what was understood of it are theirs alone and go with their account: it lies
-- below no department until it is accepted, and nobody else sees it. Document and draft are read and written whole, so
-- each is one value: json and not jsonb, which would change the order of what has an order. The report that it became is
-- named and not referred to: an import goes when its time has come, and no report asks for it.
create table report_import (
    id            uuid        primary key,
    account_id    uuid        not null references account on delete cascade,
    file_name     text        not null check (length(file_name) between 1 and 200),
    sha256        text        not null collate "C" check (length(sha256) = 64),
    format        text        not null check (format in ('DOCX', 'PDF', 'TXT', 'XLSX', 'JSON')),
    source        json        not null,
    draft         json        not null,
    version       integer     not null default 1 check (version >= 1),
    department_id uuid        references department on delete set null,
    report_id     uuid,
    created_at    timestamptz not null default now(),
    expires_at    timestamptz default now() + interval '90 days',
    check ((report_id is null) = (expires_at is not null))
);
create index report_import_by_account on report_import (account_id, id desc);
create index report_import_by_file on report_import (account_id, sha256);
create index report_import_by_age on report_import (expires_at) where expires_at is not null;
