-- How many can really read at a desk, as identity-service counts them: whoever was only invited is not there yet (R4-13).
alter table desk add column readers int not null default 0;
