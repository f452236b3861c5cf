-- By which phrase a new account can take a conversation over; of the phrase there is a slow hash alone, and no time.
create table continuation (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    digest          bytea not null,
    constraint continuation_pk primary key (tenant_id, conversation_id),
    constraint continuation_digest unique (tenant_id, digest),
    constraint continuation_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);
alter table continuation enable row level security;
alter table continuation force row level security;
create policy tenant on continuation to ${service}_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on continuation to ${service}_service;
