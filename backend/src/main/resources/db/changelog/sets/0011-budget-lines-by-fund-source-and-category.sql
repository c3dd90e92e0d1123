--liquibase formatted sql
--changeset ziping:0011-budget-lines-by-fund-source-and-category
create table budget_line (
    department_id   uuid    not null,
    id              uuid    not null,
    report_id       uuid    not null,
    version         integer not null default 1 check (version >= 1),
    position        integer not null check (position >= 1),
    fund_source     text    not null check (fund_source in ('ALL', 'GENERAL_PUBLIC', 'GOVERNMENT_FUND', 'STATE_CAPITAL',
                                                            'SOCIAL_INSURANCE', 'SPECIAL_ACCOUNT', 'UNIT_FUNDS')),
    category        text    not null check (category in ('INCOME', 'FISCAL_APPROPRIATION', 'CARRY_OVER', 'OTHER_INCOME',
                                                         'EXPENDITURE', 'BASIC_EXPENDITURE', 'PERSONNEL_FUNDS',
                                                         'PERSONNEL_ITEM', 'OPERATING_FUNDS', 'OPERATING_ITEM',
                                                         'PROJECT_EXPENDITURE', 'PROJECT_ITEM', 'THREE_PUBLIC_EXPENSES',
                                                         'AGENCY_OPERATING')),
    label           text    not null check (length(label) between 1 and 200),
    initial_budget  amount,
    adjusted_budget amount,
    executed        amount,
    execution_rate  rate,
    primary key (department_id, id),
    foreign key (department_id, report_id) references report,
    unique (department_id, report_id, position) deferrable initially deferred
);
