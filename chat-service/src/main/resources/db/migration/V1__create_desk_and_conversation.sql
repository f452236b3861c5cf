create table desk (
    tenant_id text not null default current_tenant(),
    desk_id   uuid not null,
    kind      text not null,
    constraint desk_pk primary key (tenant_id, desk_id),
    constraint desk_kind_known check (kind in ('report', 'consult'))
);

-- Who may read at the tenant's desks, as identity-service tells.
create table desk_reader (
    tenant_id text not null default current_tenant(),
    staff_id  uuid not null,
    constraint desk_reader_pk primary key (tenant_id, staff_id)
);

-- Ids are random, hours are the finest time, and nothing here is shared with another service (TH-06, TH-08, TH-25).
create table conversation (
    tenant_id        text not null default current_tenant(),
    id               uuid not null,
    desk_id          uuid not null,
    member_ref       text not null,
    data_key         bytea not null,
    data_key_version int not null,
    nickname         bytea,
    audit_ref        uuid not null,
    last_seq         int not null default 0,
    last_by_member   boolean not null default true,
    last_hour        timestamptz not null,
    member_read      int not null default 0,
    desk_read        int not null default 0,
    constraint conversation_pk primary key (tenant_id, id),
    constraint conversation_of_member_and_desk unique (tenant_id, desk_id, member_ref)
);
create index conversation_newest on conversation (tenant_id, last_hour desc, id);

create table message (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    seq             int not null,
    client_id       uuid not null,
    staff_id        uuid,
    body            bytea not null,
    sent_hour       timestamptz not null,
    constraint message_pk primary key (tenant_id, conversation_id, seq),
    constraint message_sent_once unique (tenant_id, conversation_id, client_id),
    constraint message_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);
alter table message alter column body set storage external;

-- One audit record a conversation, person, act and day; never one a message (TH-16).
create table audited_day (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    staff_id        uuid not null,
    act             text not null,
    day             date not null,
    constraint audited_day_pk primary key (tenant_id, conversation_id, staff_id, act, day)
);

-- Conversations whose nickname is to be fetched; no content, so that one worker can see those of all tenants.
create table nickname_wanted (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    constraint nickname_wanted_pk primary key (tenant_id, conversation_id)
);

do $$
declare
    name text;
begin
    foreach name in array array['desk', 'desk_reader', 'conversation', 'message', 'audited_day', 'nickname_wanted'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I to ${service}_service'
            || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end $$;

create policy worker on nickname_wanted for select to ${service}_service using (true);
