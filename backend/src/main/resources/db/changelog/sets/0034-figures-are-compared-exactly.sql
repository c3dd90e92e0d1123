--liquibase formatted sql
--changeset ziping:0034-figures-are-compared-exactly splitStatements:false
-- percentile_cont reckons in binary floats, and a quotient of numerics is rounded before anybody can round it half up.
-- These two do not: what they give has been rounded once, half away from zero.

-- dividend ÷ divisor at so many decimals, without zeros at its end; null where the divisor is 0 or either is null. Not
-- declared strict, which would keep PostgreSQL from putting it into the statements that call it.
create function quotient(dividend numeric, divisor numeric, places integer) returns numeric
    language sql immutable parallel safe as $$
    select case when divisor <> 0 then trim_scale(
        sign(dividend) * sign(divisor)
        * div(2 * abs(dividend) * 10::numeric ^ places + abs(divisor), 2 * abs(divisor))
        / 10::numeric ^ places) end
$$;

-- The value that lies so far (0 is the smallest, 1 the largest, 0.5 the median) among values in ascending order, straight
-- between the two nearest where it falls between them; null without values.
create function quantile(ascending numeric[], fraction numeric) returns numeric
    language sql immutable strict parallel safe as $$
    select ascending[place.below]
           + (place.exact - place.below) * (ascending[least(place.below + 1, cardinality(ascending))] - ascending[place.below])
    from (select exact, floor(exact)::integer as below
          from (select (cardinality(ascending) - 1) * fraction + 1) exactly (exact)) place
$$;
