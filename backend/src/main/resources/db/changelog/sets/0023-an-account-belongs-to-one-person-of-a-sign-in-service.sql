--liquibase formatted sql
--changeset ziping:0023-an-account-belongs-to-one-person-of-a-sign-in-service
-- Who signed in first under this login by a sign-in service: its issuer and its name for them, which unlike the login it
-- never gives to anybody else (OpenID Connect Core 5.7). A new password frees it.
alter table account add provider_subject text check (length(provider_subject) between 1 and 500);
