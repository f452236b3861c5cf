-- What a desk says of itself, in the words of its people; shown to every member (R0-32, R3-53).
create table desk_page (
    tenant_id    text not null default current_tenant(),
    desk_id      uuid not null,
    welcome_ja   text not null,
    welcome_en   text not null,
    hours_ja     text not null,
    hours_en     text not null,
    answer_hours int,
    constraint desk_page_pk primary key (tenant_id, desk_id)
);

-- What a member writes down for nobody else (R4-62), each under a key of its own.
create table private_note (
    tenant_id        text not null default current_tenant(),
    id               uuid not null,
    member_ref       text not null,
    place            int not null,
    body             bytea not null,
    data_key         bytea not null,
    data_key_version int not null,
    constraint private_note_pk primary key (tenant_id, id),
    constraint private_note_place unique (tenant_id, member_ref, place)
);

-- What is to be delivered later (TH-17). It is no part of a conversation before, and keeps nothing of when it was written; when it is due
-- was drawn at random.
create table delayed_message (
    tenant_id        text not null default current_tenant(),
    id               uuid not null,
    route_id         uuid not null,
    member_ref       text not null,
    client_id        uuid not null,
    body             bytea not null,
    data_key         bytea not null,
    data_key_version int not null,
    constraint delayed_message_pk primary key (tenant_id, id),
    constraint delayed_message_once unique (tenant_id, route_id, member_ref, client_id)
);

-- A message that its member took back: empty, with a mark and perhaps a reason.
alter table message
    add column withdrawn text,
    add constraint message_withdrawn_why check (withdrawn in ('none', 'mistake', 'too-much', 'changed'));

do $$
declare
    name text;
begin
    foreach name in array array['desk_page', 'private_note', 'delayed_message'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I to ${service}_service'
            || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end $$;
