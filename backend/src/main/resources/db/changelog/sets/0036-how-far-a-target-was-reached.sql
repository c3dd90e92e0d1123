--liquibase formatted sql
--changeset ziping:0036-how-far-a-target-was-reached splitStatements:false
-- 完成率 of an indicator in percent, two decimals, half up: actual ÷ target, and target ÷ actual where less is better. A
-- target without an operator is one to be reached. Less than nothing was not done: a negative result counts as 0.
-- Of a target between two values, of one below 0 and of a divisor of 0 there is no such rate.
-- Whole parts are divided by div(), which is exact: "/" cuts a quotient after some 16 digits, and rounding what was cut
-- already would turn a digit here and there.
create function achievement_rate(operator text, target numeric, actual numeric) returns numeric
    language sql immutable parallel safe as $$
    select case
        when target is null or actual is null or target < 0 or operator = 'BETWEEN' then null
        when operator in ('AT_MOST', 'LESS_THAN')
            then case when actual > 0 then div(target * 20000 + actual, actual * 2) * 0.01 end
        when target > 0 then div(greatest(actual, 0) * 20000 + target, target * 2) * 0.01
    end
$$;
