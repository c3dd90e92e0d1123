-- 1,000 departments in ten counties and 21 groups, every 21st in none; figures that are the same whenever they are made.
-- Scores are halves from 60 to 100, so that there are many ties.
insert into region (code, name, parent_code) select '960200', '独立市', '960000';
insert into region (code, name, parent_code)
select '9602' || lpad(n::text, 2, '0'), '独立县' || n, '960200' from generate_series(1, 10) n;
insert into department (id, code, name, region_code, peer_group)
select md5('department' || n)::uuid, '9602' || lpad((n % 10 + 1)::text, 2, '0') || lpad(n::text, 4, '0'), '单位' || n,
       '9602' || lpad((n % 10 + 1)::text, 2, '0'), case when n % 21 > 0 then '独组' || n % 21 end
from generate_series(1, 1000) n;
insert into report (department_id, id, year, kind, status, title, template_id,
                    initial_budget, adjusted_budget, executed, execution_rate, score, full_score, grade)
select md5('department' || n)::uuid, md5('report' || n || '-' || y)::uuid, y, 'DEPARTMENT_WHOLE',
       (array['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'APPROVED', 'APPROVED', 'PUBLISHED', 'PUBLISHED'])[d.c % 8 + 1],
       '独立报告', (select id from template where code = 'ledger-2'),
       case when d.a % 17 > 0 then (d.a % 900000) * 0.01 end,
       case when d.b % 19 > 0 then (d.b % 900000) * 0.0001 end,
       case when d.c % 50 = 7 then 0 when d.c % 40 <> 1 then (d.c % 900001) * 0.01 end,
       case when d.b % 23 > 0 then (d.b % 11000) * 0.01 end,
       case when d.a % 18 > 0 then 60 + (d.d % 81) * 0.5 end, 100,
       (array['优', '良', '中', '差', null])[d.d % 5 + 1]
from generate_series(1, 1000) n cross join generate_series(1995, 1999) y
cross join lateral (
    select ('x' || substr(h, 1, 7))::bit(28)::int as a, ('x' || substr(h, 8, 7))::bit(28)::int as b,
           ('x' || substr(h, 15, 7))::bit(28)::int as c, ('x' || substr(h, 22, 7))::bit(28)::int as d
    from md5(n || '/' || y) h) d
where d.b % 100 < 92
