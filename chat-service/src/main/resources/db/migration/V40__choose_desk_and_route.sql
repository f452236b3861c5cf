-- Several desks of three kinds. A desk goes live once enough people can read there, and members can write to it from then on; one of
-- before was open to them and stays so. The owner stands under the policies too, except for these moments.
alter table desk no force row level security;
alter table desk
    drop constraint desk_kind_known,
    add constraint desk_kind_known check (kind in ('report', 'consult', 'external')),
    add column live boolean not null default false,
    add column stand_in uuid;
update desk set live = true;
alter table desk force row level security;

-- At which kinds of desk a grant lets its holder read (R0-33). One of before let its holder read at every kind.
alter table desk_reader no force row level security;
alter table desk_reader add column kinds text[] not null default array['report', 'consult', 'external'];
alter table desk_reader alter column kinds drop default;
alter table desk_reader force row level security;

-- How many counsellors it is to have, none where everybody of the desk reads (R4-29); and the route by which a member writes: the desk itself, or a way of the member's own to it. Unique per member, desk and route (R0-36).
alter table conversation no force row level security;
alter table conversation
    add column route_id uuid,
    add column counsellors int not null default 0;
update conversation set route_id = desk_id;
alter table conversation
    alter column route_id set not null,
    drop constraint conversation_of_member_and_desk,
    add constraint conversation_of_member_and_route unique (tenant_id, route_id, member_ref);
alter table conversation force row level security;
drop index conversation_newest;
create index conversation_newest_of_desk on conversation (tenant_id, desk_id, last_hour desc, id desc);
create index conversation_newest_awaiting on conversation (tenant_id, desk_id, last_hour desc, id desc) where last_by_member;

create table route (
    tenant_id   text not null default current_tenant(),
    id          uuid not null,
    desk_id     uuid not null,
    member_ref  text not null,
    counsellors int not null,
    constraint route_pk primary key (tenant_id, id)
);
create index route_of_member on route (tenant_id, member_ref);

-- Whom a route goes around, and whom it leads to where each conversation has readers of its own (R4-29).
create table route_person (
    tenant_id text not null default current_tenant(),
    route_id  uuid not null,
    staff_id  uuid not null,
    reads     boolean not null,
    constraint route_person_pk primary key (tenant_id, route_id, staff_id),
    constraint route_person_of_route foreign key (tenant_id, route_id) references route (tenant_id, id) on delete cascade
);

-- Who neither lists nor reads a conversation, whatever else they may (R0-36, R4-66).
create table kept_from (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    staff_id        uuid not null,
    constraint kept_from_pk primary key (tenant_id, conversation_id, staff_id),
    constraint kept_from_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);

-- Who alone reads a conversation of a desk that counsels.
create table counsellor (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    staff_id        uuid not null,
    constraint counsellor_pk primary key (tenant_id, conversation_id, staff_id),
    constraint counsellor_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);
create index counsellor_conversations on counsellor (tenant_id, staff_id);

-- A reader who came later, as announced in a conversation: what stood there before opens once the card was seen, or with the days
-- (R4-65). Seen is a boolean without a time, and nobody is shown it.
create table name_card (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    staff_id        uuid not null,
    after_seq       int not null,
    shown_from      date not null,
    seen            boolean not null default false,
    constraint name_card_pk primary key (tenant_id, conversation_id, staff_id),
    constraint name_card_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);

do $$
declare
    name text;
begin
    foreach name in array array['route', 'route_person', 'kept_from', 'counsellor', 'name_card'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I to ${service}_service'
            || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end $$;
