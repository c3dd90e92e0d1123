-- Fills the project's own, still empty tables from the harness's CSV files, in one session and one transaction.
-- psql -1 -v ON_ERROR_STOP=1 -v csv=FOLDER -f load.sql
-- The rows are those that the application would hold: UUIDv7 keys that ascend as the files do, what the clerk wrote
-- beside the number read from it, and on each report what its parts come to.
\set department :csv /department.csv
\set report :csv /report.csv
\set section :csv /section.csv
\set project :csv /project.csv
\set indicator :csv /indicator.csv

create temp table csv_department (id int, parent_id int, code text, name text, region text, level int);
create temp table csv_report (id int, department_id int, year int, title text, status text, score numeric, grade text, version int);
create temp table csv_section (id int, report_id int, ordinal int, heading text, body text);
create temp table csv_project (id int, report_id int, ordinal int, code text, name text, approved numeric, budget numeric,
    executed numeric, score numeric, grade text);
create temp table csv_indicator (id int, project_id int, ordinal int, level1 text, level2 text, level3 text, target text,
    actual text, weight numeric, score numeric, version int);
copy csv_department from :'department' csv header;
copy csv_report from :'report' csv header;
copy csv_section from :'section' csv header;
copy csv_project from :'project' csv header;
copy csv_indicator from :'indicator' csv header;
analyze csv_department, csv_report, csv_section, csv_project, csv_indicator;

-- UUIDv7: the dense id counts milliseconds from the beginning of 2020, so that keys sort as ids do; the rest is a hash.
create function pg_temp.key(kind text, id bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(1577836800000 + id), 12, '0') || '7' || substr(hash, 1, 3) || '8' || substr(hash, 4, 15))::uuid
    from md5(kind || id) hash $$;

insert into region (code, name, parent_code) values
    ('360000', '江西省', null), ('360700', '赣州市', '360000'),
    ('360702', '章贡区', '360700'), ('360703', '南康区', '360700'), ('360704', '赣县区', '360700'),
    ('360722', '信丰县', '360700'), ('360723', '大余县', '360700'), ('360724', '上犹县', '360700'),
    ('360725', '崇义县', '360700'), ('360726', '安远县', '360700'), ('360728', '定南县', '360700'),
    ('360783', '龙南市', '360700');

insert into budget_year (year, filing_opens, filing_closes)
select distinct year, make_date(year + 1, 3, 1), make_date(year + 1, 5, 31) from csv_report;

insert into template (id, code, version, name, kind, content) values (pg_temp.key('template', 1), 'bench', 1, '测速', 'DEPARTMENT_WHOLE',
    '{"numbering": ["HAN_COMMA", "HAN_PAREN", "ARABIC_DOT"], "fullScore": 100, "grades": [{"grade": "优", "from": 90},
      {"grade": "良", "from": 80}, {"grade": "中", "from": 60}, {"grade": "差", "from": 0}]}');

create temp table sums as
select r.id, r.department_id, r.year, r.score, sum(p.budget) as budget, sum(p.executed) as executed,
       round(100 * sum(p.executed) / nullif(sum(p.budget), 0), 2) as rate
from csv_report r join csv_project p on p.report_id = r.id
group by r.id, r.department_id, r.year, r.score;

-- Drafts among them: the peers order by the newest report whatever its state, and the comparison wants the same order.
insert into department (id, code, name, region_code, superior_id, latest_year, latest_score, latest_execution_rate)
select pg_temp.key('department', d.id), d.code, d.name, g.code, pg_temp.key('department', d.parent_id), s.year, s.score, s.rate
from csv_department d join region g on g.name = d.region
join (select distinct on (department_id) * from sums order by department_id, year desc) s on s.department_id = d.id
order by d.id;

insert into report (department_id, id, version, year, kind, status, title, template_id, stated_score, stated_grade,
                    initial_budget, executed, execution_rate, score, full_score, grade)
select pg_temp.key('department', r.department_id), pg_temp.key('report', r.id), r.version, r.year, 'DEPARTMENT_WHOLE', r.status,
       r.title, pg_temp.key('template', 1), r.score, r.grade, s.budget, s.executed, s.rate, r.score, 100, r.grade
from csv_report r join sums s on s.id = r.id order by r.id;

-- The line that a whole-department report's budget and execution are read from.
insert into budget_line (department_id, id, report_id, position, fund_source, category, label, initial_budget, executed, execution_rate)
select pg_temp.key('department', s.department_id), pg_temp.key('budget_line', s.id), pg_temp.key('report', s.id), 1, 'ALL',
       'EXPENDITURE', '支出合计', s.budget, s.executed, s.rate
from sums s order by s.id;

insert into section (department_id, id, report_id, position, level, heading, body)
select pg_temp.key('department', r.department_id), pg_temp.key('section', s.id), pg_temp.key('report', r.id), s.ordinal, 1,
       s.heading, s.body
from csv_section s join csv_report r on r.id = s.report_id order by s.id;

insert into project (department_id, id, report_id, position, code, name, approved, initial_budget, executed,
                     execution_rate, score, grade)
select pg_temp.key('department', r.department_id), pg_temp.key('project', p.id), pg_temp.key('report', r.id), p.ordinal, p.code,
       p.name, p.approved, p.budget, p.executed, round(100 * p.executed / nullif(p.budget, 0), 2), p.score, p.grade
from csv_project p join csv_report r on r.id = p.report_id order by p.id;

insert into indicator (department_id, id, report_id, project_id, version, position, level1, level2, level3, nature,
                       operator, target, target_value, actual, actual_value, unit, weight, score)
select pg_temp.key('department', r.department_id), pg_temp.key('indicator', i.id), pg_temp.key('report', r.id),
       pg_temp.key('project', p.id), i.version,
       row_number() over (partition by r.id order by i.id), i.level1, i.level2, i.level3,
       case when o.operator is null then 'QUALITATIVE' else 'QUANTITATIVE' end, o.operator,
       i.target, substring(i.target from '[0-9.]+')::numeric,
       i.actual, case when o.operator is not null then substring(i.actual from '[0-9.]+')::numeric end,
       nullif(substring(i.target from '[0-9]([^0-9.]*)$'), ''), i.weight, i.score
from csv_indicator i join csv_project p on p.id = i.project_id join csv_report r on r.id = p.report_id
cross join lateral (select case left(i.target, 1) when '≥' then 'AT_LEAST' when '≤' then 'AT_MOST' when '=' then 'EQUAL' end)
    as o (operator)
order by i.id;
