-- Whether a person has signed in since the last second factor was set up: a desk counts on nobody who has only been invited (R4-13).
alter table staff_member add column arrived boolean not null default false;
-- Those who were there before are taken as having come; row-level security binds the owner too.
alter table staff_member no force row level security;
update staff_member set arrived = invited;
alter table staff_member force row level security;
