--liquibase formatted sql
--changeset ziping:0005-budget-years-have-a-filing-window
create table budget_year (
    year          integer primary key check (year between 1990 and 2100),
    filing_opens  date not null,
    filing_closes date not null,
    check (filing_closes >= filing_opens)
);
