-- Values in the middle by counting them off in order, the deviation by its definition.
with kept as materialized (
    select r.*, case when r.adjusted_budget is not null then r.adjusted_budget else r.initial_budget end as budget
    from department d join report r on r.department_id = d.id
    where r.kind = 'DEPARTMENT_WHOLE' and r.status = any ($2) and {chosen}),
figures as materialized (
    select year, 'executed' as figure, executed as x from kept where executed is not null
    union all select year, 'rate', execution_rate from kept where execution_rate is not null
    union all select year, 'score', score from kept where score is not null),
years as (select y.year, y.place from unnest($1::int[]) with ordinality y (year, place)),
lines as (
    select y.place, 1 as line, concat_ws(' ', y.year, 'all',
        (select count(*) from kept k where k.year = y.year),
        (select count(*) from department d
         where {chosen} and not exists (select from kept k where k.department_id = d.id and k.year = y.year)),
        (select trim_scale(sum(k.initial_budget)) from kept k where k.year = y.year),
        (select trim_scale(sum(k.executed)) from kept k where k.year = y.year),
        (select trim_scale(round(sum(k.executed)::numeric(40, 20) * 100 / sum(k.budget), 2)) from kept k
         where k.year = y.year and k.executed is not null and k.budget is not null),
        (select string_agg(g.grade || g.reports, ',' order by g.reports desc, g.grade collate "C")
         from (select k.grade, count(*) as reports from kept k
               where k.year = y.year and k.grade is not null group by k.grade) g)) as text
    from years y
    union all
    select y.place, 2, concat_ws(' ', y.year, 'bands', (
        select string_agg((select count(*) from kept k where k.year = y.year
                           and (k.execution_rate > b.low or k.execution_rate = b.low and b.low <> 100)
                           and (k.execution_rate < b.high or k.execution_rate = 100 and b.high = 100))::text, ',' order by b.low)
        from (values (-1e9, 50), (50, 60), (60, 70), (70, 80), (80, 90), (90, 95), (95, 100), (100, 1e9)) b (low, high)))
    from years y
    union all
    select y.place, f.line, concat_ws(' ', y.year, f.figure,
        (select trim_scale(round(sum(x)::numeric(40, 20) / count(*), 6)) from figures v where v.year = y.year and v.figure = f.figure),
        (select string_agg(trim_scale(round(low.x + (high.x - low.x) * (q.at - floor(q.at)), 6))::text, ' ' order by q.place)
         from (select s.share * (select count(*) - 1 from figures v where v.year = y.year and v.figure = f.figure) as at, s.place
               from (values (0.5, 1), (0.25, 2), (0.75, 3), (0, 4), (1, 5)) s (share, place)) q
         cross join lateral (select x from figures v where v.year = y.year and v.figure = f.figure
                             order by x offset floor(q.at)::int limit 1) low
         cross join lateral (select x from figures v where v.year = y.year and v.figure = f.figure
                             order by x offset ceil(q.at)::int limit 1) high),
        (select trim_scale(round(sqrt(sum((v.x - m.mean) ^ 2)::numeric(60, 30) / (count(*) - 1)), 6))
         from figures v cross join (select sum(x)::numeric(60, 30) / count(*) as mean from figures v
                                    where v.year = y.year and v.figure = f.figure) m
         where v.year = y.year and v.figure = f.figure))
    from years y cross join (values (3, 'executed'), (4, 'rate'), (5, 'score')) f (line, figure))
select text from lines order by place, line
