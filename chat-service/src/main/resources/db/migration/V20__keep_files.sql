-- Files of messages. They have no name, no time finer than the hour, and a key of their own (TH-21).
create table attachment (
    tenant_id        text not null default current_tenant(),
    id               uuid not null,
    conversation_id  uuid not null,
    kind             text not null,
    bytes            bigint not null,
    parts            int not null,
    data_key         bytea not null,
    data_key_version int not null,
    constraint attachment_pk primary key (tenant_id, id),
    constraint attachment_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);
create index attachment_by_conversation on attachment (tenant_id, conversation_id);

-- A file's parts arrive before its message is written, so they belong to no message yet.
create table attachment_part (
    tenant_id text not null default current_tenant(),
    file_id   uuid not null,
    number    int not null,
    body      bytea not null,
    hour      timestamptz not null,
    constraint attachment_part_pk primary key (tenant_id, file_id, number)
);
alter table attachment_part alter column body set storage external;

alter table message add column file_id uuid;

do $$
declare
    name text;
begin
    foreach name in array array['attachment', 'attachment_part'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I to ${service}_service'
            || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end $$;
