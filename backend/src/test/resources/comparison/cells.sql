-- Places by counting who is better, last year by a join, quotients by "/" of numbers with so many digits that none is lost.
with kept as materialized (
    select d.code, d.peer_group, coalesce({chosen}, false) as chosen, r.*
    from department d join report r on r.department_id = d.id
    where r.kind = 'DEPARTMENT_WHOLE' and r.status = any ($2)),
places as materialized (
    select a.department_id, a.year, count(b.id) filter (where b.score > a.score) + 1 as place,
           count(b.id) filter (where b.score < a.score) as lower, count(b.id) as ranked
    from kept a left join kept b on b.year = a.year and b.chosen and b.score is not null
    where a.chosen group by a.department_id, a.year),
peers as materialized (
    select a.department_id, a.year, count(b.id) filter (where b.score > a.score) + 1 as place, count(b.id) as ranked
    from kept a left join kept b on b.year = a.year and b.peer_group = a.peer_group and b.score is not null
    where a.chosen and a.peer_group is not null group by a.department_id, a.year)
select concat_ws(' ', d.code, y.year,
    coalesce(me.status, '.'), coalesce(trim_scale(me.score)::text, '.'),
    coalesce(trim_scale(me.executed - last.executed)::text, '.'),
    case when last.executed <> 0
         then coalesce(trim_scale(round((me.executed::numeric(40, 20) / last.executed - 1) * 100, 6))::text, '.') else '.' end,
    coalesce(trim_scale(me.execution_rate - last.execution_rate)::text, '.'),
    coalesce(trim_scale(me.score - last.score)::text, '.'),
    case when me.score is null then '.' else p.place::text end,
    case when me.score is null or last.score is null then '.' else (before.place - p.place)::text end,
    coalesce(p.ranked::text, '.'),
    case when me.score is null or p.ranked < 2 then '.'
         else trim_scale(round(p.lower * 100::numeric(40, 20) / (p.ranked - 1), 6))::text end,
    case when me.score is null or me.peer_group is null then '.' else e.place::text end,
    coalesce(e.ranked::text, '.'))
from department d cross join unnest($1::int[]) with ordinality y (year, place)
left join kept me on me.department_id = d.id and me.year = y.year
left join kept last on last.department_id = d.id and last.year = y.year - 1 and me.id is not null
left join places p on p.department_id = d.id and p.year = y.year
left join places before on before.department_id = d.id and before.year = y.year - 1
left join peers e on e.department_id = d.id and e.year = y.year
where {chosen}
order by d.code, y.place
