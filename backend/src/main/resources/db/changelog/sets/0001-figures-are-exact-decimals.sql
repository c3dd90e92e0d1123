--liquibase formatted sql
--changeset ziping:0001-figures-are-exact-decimals
-- Amounts in 万元 with at most six decimals, rates in percent, scores in points: numeric keeps the digits that were
-- written, binary floats do not. The bounds keep a slip of the keyboard (元 for 万元 in a nation's budget) out.
create domain amount as numeric check (scale(value) <= 6 and abs(value) < 1000000000000);
create domain rate as numeric check (scale(value) <= 6 and abs(value) < 100000000);
create domain score as numeric check (scale(value) <= 6 and abs(value) < 100000);
