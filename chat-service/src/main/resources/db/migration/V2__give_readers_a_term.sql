-- Readers are kept as identity-service's grants: for a desk or for all, from a day until another. A reader of before had one
-- role, whose grant has the person's own id there. The owner stands under the policies too, except for this moment.
alter table desk_reader no force row level security;
alter table desk_reader
    add column grant_id uuid,
    add column desk_id uuid,
    add column from_date date,
    add column until_date date;
update desk_reader set grant_id = staff_id, from_date = today, until_date = (today + interval '2 years')::date
from (select (now() at time zone 'Asia/Tokyo')::date as today) as calendar;
alter table desk_reader
    alter column grant_id set not null,
    alter column from_date set not null,
    alter column until_date set not null,
    drop constraint desk_reader_pk,
    add constraint desk_reader_pk primary key (tenant_id, grant_id);
create index desk_reader_of_person on desk_reader (tenant_id, staff_id);
alter table desk_reader force row level security;
