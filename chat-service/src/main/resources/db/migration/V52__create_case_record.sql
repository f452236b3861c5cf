-- What the desk would report, in words that the member confirms (R4-67); under a key of its own, until case-service has it.
create table case_record (
    tenant_id        text not null default current_tenant(),
    conversation_id  uuid not null,
    version          int not null,
    data_key         bytea not null,
    data_key_version int not null,
    body             bytea not null,
    correction       bytea,
    status           text not null,
    to_record        boolean not null default false,
    to_report        boolean not null default false,
    constraint case_record_pk primary key (tenant_id, conversation_id),
    constraint case_record_status_known check (status in ('proposed', 'correction', 'confirmed', 'reported')),
    constraint case_record_consents check (to_record or not to_report),
    constraint case_record_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);

-- The key under which a record travels; handed out once. It says nothing of the conversation.
create table record_key (
    tenant_id        text not null default current_tenant(),
    reference        uuid not null,
    data_key         bytea not null,
    data_key_version int not null,
    one_time_key     bytea not null,
    constraint record_key_pk primary key (tenant_id, reference)
);

-- What the system says in a conversation: words of ours, in the order in which they came, with the day.
create table notice (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    number          int not null,
    code            text not null,
    params          jsonb not null,
    day             date not null,
    constraint notice_pk primary key (tenant_id, conversation_id, number),
    constraint notice_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);

do $$
declare
    name text;
begin
    foreach name in array array['case_record', 'record_key', 'notice'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I to ${service}_service'
            || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end $$;
