-- For how many years after its end a case is kept.
alter table rules_version
    add column case_years int not null default 5;
