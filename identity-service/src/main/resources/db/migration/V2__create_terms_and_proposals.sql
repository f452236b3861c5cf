-- How a tenant stands: whether there are members yet, whether new things begin, whether it is being closed, and how many admins the operator has founded.
alter table tenant drop constraint tenant_kind_known;
alter table tenant add constraint tenant_kind_form check (kind ~ '^[a-z][a-z-]{0,30}$');
alter table tenant
    add column live boolean not null default false,
    add column open boolean not null default true,
    add column closing boolean not null default false,
    add column founded_admins int not null default 0;

create table desk (
    tenant_id        text not null default current_tenant(),
    desk_id          uuid not null,
    fallback_id      uuid,
    short_of_readers boolean not null default false,
    constraint desk_pk primary key (tenant_id, desk_id)
);

create table unit (
    tenant_id text not null default current_tenant(),
    unit_id   uuid not null,
    name      text not null,
    course    boolean not null default false,
    constraint unit_pk primary key (tenant_id, unit_id)
);

alter table staff_member
    add column post text not null default '',
    add column unit_id uuid,
    add column kind text not null default 'internal',
    add column gender text not null default 'undisclosed',
    add column direct_supervisor boolean not null default false,
    add column candidate boolean not null default false,
    add column liaison boolean not null default false,
    add column leaves_on date,
    add constraint staff_member_kind check (kind in ('internal', 'outside')),
    add constraint staff_member_gender check (gender in ('female', 'male', 'other', 'undisclosed')),
    add constraint staff_member_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id);

-- A role for a scope and a term; a grant that has ended stays as the register of who held what.
create table staff_grant (
    tenant_id  text not null default current_tenant(),
    grant_id   uuid not null,
    staff_id   uuid not null,
    role       text not null,
    scope_kind text not null,
    scope_ref  uuid,
    seat       text,
    from_date  date not null,
    until_date date not null,
    ended_why  text,
    constraint staff_grant_pk primary key (tenant_id, grant_id),
    constraint staff_grant_staff_fk foreign key (tenant_id, staff_id) references staff_member (tenant_id, staff_id),
    constraint staff_grant_scope check (scope_kind in ('tenant', 'desk', 'unit', 'case')
        and (scope_kind = 'tenant') = (scope_ref is null)),
    constraint staff_grant_term check (from_date < until_date),
    constraint staff_grant_ended check (ended_why in ('expired', 'revoked', 'supervisor', 'left', 'handed-over'))
);
create index staff_grant_of_person on staff_grant (tenant_id, staff_id) where ended_why is null;

-- What one person proposes and another decides.
create table proposal (
    tenant_id    text not null default current_tenant(),
    proposal_id  uuid not null,
    kind         text not null,
    staff_id     uuid not null,
    predecessor  uuid,
    role         text,
    scope_kind   text,
    scope_ref    uuid,
    seat         text,
    from_date    date,
    until_date   date,
    proposed_by  uuid not null,
    proposed_on  date not null,
    expires_on   date not null,
    status       text not null,
    decided_by   uuid,
    constraint proposal_pk primary key (tenant_id, proposal_id),
    constraint proposal_staff_fk foreign key (tenant_id, staff_id) references staff_member (tenant_id, staff_id),
    constraint proposal_kind check (kind in ('role', 'handover', 'second-factor')),
    constraint proposal_status check (status in ('open', 'confirmed', 'declined', 'expired')),
    constraint proposal_two_people check (status <> 'confirmed' or decided_by <> proposed_by)
);

create table conflict_of_interest (
    tenant_id   text not null default current_tenant(),
    conflict_id uuid not null,
    staff_id    uuid not null,
    about       text not null,
    reference   uuid not null,
    declared_by uuid not null,
    declared_on date not null,
    constraint conflict_pk primary key (tenant_id, conflict_id),
    constraint conflict_once unique (tenant_id, staff_id, about, reference),
    constraint conflict_staff_fk foreign key (tenant_id, staff_id) references staff_member (tenant_id, staff_id),
    constraint conflict_about check (about in ('case', 'unit', 'person'))
);

-- Who was designated in writing to handle reports, and since when.
create table designation (
    tenant_id     text not null default current_tenant(),
    staff_id      uuid not null,
    designated_on date not null,
    ended_on      date,
    constraint designation_pk primary key (tenant_id, staff_id, designated_on),
    constraint designation_staff_fk foreign key (tenant_id, staff_id) references staff_member (tenant_id, staff_id),
    constraint designation_end check (ended_on >= designated_on)
);
create unique index designation_one_at_a_time on designation (tenant_id, staff_id) where ended_on is null;

create table training (
    tenant_id   text not null default current_tenant(),
    training_id uuid not null,
    held_on     date not null,
    title       text not null,
    held_by     text not null,
    constraint training_pk primary key (tenant_id, training_id),
    constraint training_held_by check (held_by in ('president', 'department-head'))
);

create table training_attendance (
    tenant_id   text not null default current_tenant(),
    training_id uuid not null,
    staff_id    uuid not null,
    constraint training_attendance_pk primary key (tenant_id, training_id, staff_id),
    constraint training_attendance_training_fk foreign key (tenant_id, training_id)
        references training (tenant_id, training_id),
    constraint training_attendance_staff_fk foreign key (tenant_id, staff_id) references staff_member (tenant_id, staff_id)
);

-- The ways to a desk that an organisation offers, Komado's among them (R4-13).
create table contact_window (
    tenant_id text not null default current_tenant(),
    window_id uuid not null,
    name      text not null,
    kind      text not null,
    constraint contact_window_pk primary key (tenant_id, window_id),
    constraint contact_window_kind check (kind in ('internal', 'external'))
);

-- The one role that a person had becomes a first full term, whose id is the person's, so that chat-service's row of before is
-- the same grant. The owner stands under the policies too, except for this moment.
alter table staff_member no force row level security;
insert into staff_grant (tenant_id, grant_id, staff_id, role, scope_kind, from_date, until_date)
select tenant_id, staff_id, staff_id, role, 'tenant', today, (today + interval '2 years')::date
from staff_member, (select (now() at time zone 'Asia/Tokyo')::date as today) as calendar;
alter table timer no force row level security;
insert into timer (tenant_id, kind, reference, due)
select tenant_id, ending.kind, grant_id::text, (until_date - ending.days)::timestamp at time zone 'Asia/Tokyo'
from staff_grant, (values ('term.ends', 0), ('term.ending-60', 60), ('term.ending-30', 30), ('term.ending-7', 7))
    as ending (kind, days);
alter table timer force row level security;
alter table tenant no force row level security;
update tenant set founded_admins = admins.founded
from (select tenant_id, count(*) as founded from staff_grant where role = 'tenant-admin' group by tenant_id) as admins
where admins.tenant_id = tenant.tenant_id;
alter table tenant force row level security;
alter table staff_member force row level security;

-- Kept for one release, for the version before this one.
alter table staff_member alter column role drop not null;

do $$
declare
    name text;
begin
    foreach name in array array['desk', 'unit', 'staff_grant', 'proposal', 'conflict_of_interest', 'designation',
        'training', 'training_attendance', 'contact_window'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I to ${service}_service'
            || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end $$;
