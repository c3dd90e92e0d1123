--liquibase formatted sql
--changeset ziping:0030-projects-say-what-was-to-be-reached
-- What the official form of a project asks for beside its figures: the year's overall goal, what came of it, and its funds
-- by origin. There are three origins with three amounts each on the form: columns, as the other
-- amounts of a project, and no table to join. That they add up to the project's own amounts is for a finding to say.
alter table project
    add target                        text check (length(target) between 1 and 2000),
    add actual                        text check (length(actual) between 1 and 2000),
    add appropriation_initial_budget  amount,
    add appropriation_adjusted_budget amount,
    add appropriation_executed        amount,
    add carry_over_initial_budget     amount,
    add carry_over_adjusted_budget    amount,
    add carry_over_executed           amount,
    add other_initial_budget          amount,
    add other_adjusted_budget         amount,
    add other_executed                amount;
