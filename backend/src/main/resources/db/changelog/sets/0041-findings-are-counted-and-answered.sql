--liquibase formatted sql
--changeset ziping:0041-findings-are-counted-and-answered
-- Findings themselves are worked out whenever they are asked for. What lists and comparisons show of many reports at
-- once is counted: after each change, and again when the rules are others (catalogue). An answer belongs to what it was
-- said of: its fingerprint is another one as soon as a fact behind the finding is; its spot stays, so that what was said
-- before can be shown.
create table finding_check (
    department_id  uuid    not null,
    report_id      uuid    not null,
    report_version integer not null,
    catalogue      integer not null,
    block          integer not null check (block >= 0),
    warn           integer not null check (warn >= 0),
    info           integer not null check (info >= 0),
    unanswered     integer not null check (unanswered >= 0),
    primary key (department_id, report_id),
    foreign key (department_id, report_id) references report on delete cascade
);
create table finding_count (
    department_id uuid    not null,
    report_id     uuid    not null,
    rule          text    not null collate "C" check (length(rule) between 1 and 20),
    severity      text    not null check (severity in ('BLOCK', 'WARN', 'INFO')),
    findings      integer not null check (findings >= 1),
    primary key (department_id, report_id, rule, severity),
    foreign key (department_id, report_id) references finding_check on delete cascade
);
-- Paragraphs with figures of what is published, by a digest of their words: a text that another department has written is
-- found without reading the texts of a nation.
create table published_paragraph (
    department_id uuid  not null,
    report_id     uuid  not null,
    digest        bytea not null check (length(digest) = 16),
    primary key (department_id, report_id, digest),
    foreign key (department_id, report_id) references report on delete cascade
);
create index published_paragraph_by_digest on published_paragraph (digest);
create table finding_answer (
    department_id uuid        not null,
    report_id     uuid        not null,
    fingerprint   text        not null collate "C" check (length(fingerprint) = 32),
    spot          text        not null collate "C" check (length(spot) = 32),
    rule          text        not null collate "C",
    answer        text        not null check (length(answer) between 1 and 2000),
    answered_by   uuid        not null references account,
    answered_at   timestamptz not null default now(),
    primary key (department_id, report_id, fingerprint),
    foreign key (department_id, report_id) references report on delete cascade
);
create index finding_answer_by_account on finding_answer (answered_by);
