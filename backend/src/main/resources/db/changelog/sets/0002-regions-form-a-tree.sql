--liquibase formatted sql
--changeset ziping:0002-regions-form-a-tree
-- GB/T 2260: the first two digits name the province, four the city, six the county. Everything below a region is
-- therefore one range of codes, which is why codes sort by byte (collate "C").
create table region (
    code        text collate "C" primary key check (code ~ '^[0-9]{6}$'),
    name        text not null check (length(name) between 1 and 100),
    parent_code text collate "C" references region
);
