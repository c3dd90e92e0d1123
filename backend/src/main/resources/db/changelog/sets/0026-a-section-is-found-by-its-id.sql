--liquibase formatted sql
--changeset ziping:0026-a-section-is-found-by-its-id
-- Changes of a section name it by its id alone, and the page makes the ids of new ones: an id that is some other section's
-- must never become one of two.
create unique index section_by_id on section (id);
