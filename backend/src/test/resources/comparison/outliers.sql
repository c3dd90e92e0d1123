-- The middle of an even number of values is half of what percentile_disc finds from below and from above: it never interpolates.
with kept as materialized (
    select d.code, coalesce(d.peer_group, '.') as peers_of, coalesce({chosen}, false) as chosen, r.*
    from department d join report r on r.department_id = d.id
    where r.kind = 'DEPARTMENT_WHOLE' and r.status = any ($2)),
figures as materialized (
    select code, peers_of, chosen, year, 'SCORE' as measure, score as x from kept where score is not null
    union all
    select code, peers_of, chosen, year, 'EXECUTION_RATE', execution_rate from kept where execution_rate is not null
    union all
    select now.code, now.peers_of, now.chosen, now.year, 'EXECUTED_GROWTH',
           round((now.executed::numeric(40, 20) / last.executed - 1) * 100, 6)
    from kept now join report last on last.department_id = now.department_id and last.year = now.year - 1
                                      and last.kind = now.kind and last.status = any ($2)
    where now.executed is not null and last.executed <> 0),
peers as materialized (
    select * from figures where year = any ($1) and (chosen or peers_of <> '.')),
middles as materialized (
    select peers_of, year, measure, count(*) as peers,
           (percentile_disc(0.5) within group (order by x) - percentile_disc(0.5) within group (order by -x)) / 2 as median
    from peers group by peers_of, year, measure),
distances as materialized (
    select p.*, m.peers, m.median, p.x - m.median as distance
    from peers p join middles m on m.peers_of = p.peers_of and m.year = p.year and m.measure = p.measure),
spreads as materialized (
    select peers_of, year, measure,
           (percentile_disc(0.5) within group (order by abs(distance))
            - percentile_disc(0.5) within group (order by -abs(distance))) / 2 as mad,
           sum(abs(distance)) / count(*) as mean
    from distances group by peers_of, year, measure),
scores as (
    select d.*, case when s.mad > 0 then 0.6745 * d.distance / s.mad else d.distance / (1.2533 * nullif(s.mean, 0)) end as z
    from distances d
    join spreads s on s.peers_of = d.peers_of and s.year = d.year and s.measure = d.measure)
select concat_ws(' ', code, year, measure, trim_scale(x), peers_of, peers, trim_scale(round(median, 6)),
                 trim_scale(round(z, 2)))
from scores where chosen and peers >= 5 and abs(z) >= 2.5
order by abs(z) desc, year desc, code, measure limit 100
