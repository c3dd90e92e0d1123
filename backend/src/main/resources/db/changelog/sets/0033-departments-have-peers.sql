--liquibase formatted sql
--changeset ziping:0033-departments-have-peers
-- A bureau of education is fairly compared with bureaus of education. A group is nothing but its name, and a department is
-- in one at the most: an own table would hold that name and nothing else.
alter table department add peer_group text check (length(peer_group) between 1 and 50);
create index department_by_peer_group on department (peer_group) where peer_group is not null;
