--liquibase formatted sql
--changeset ziping:0004-departments-are-listed-in-four-orders
-- One index for each order of the departments connection; the id at the end makes each order total, as keyset paging
-- needs. Names sort by pinyin. Missing figures come last either way, so each direction has its own index.
create index department_by_name on department (name collate "zh-x-icu", id);
create index department_by_score_up on department (latest_score asc nulls last, id);
create index department_by_score_down on department (latest_score desc nulls last, id desc);
create index department_by_rate_up on department (latest_execution_rate asc nulls last, id);
create index department_by_rate_down on department (latest_execution_rate desc nulls last, id desc);
