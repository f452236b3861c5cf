-- What left a conversation and is still sealed; its key is fetched from chat-service, and it becomes a case.
create table record_arrival (
    tenant_id    text not null default current_tenant(),
    reference    uuid not null,
    version      int not null,
    past_consent boolean not null,
    sealed       text not null,
    constraint record_arrival_pk primary key (tenant_id, reference)
);

do $$
begin
    alter table record_arrival enable row level security;
    alter table record_arrival force row level security;
    create policy tenant on record_arrival to ${service}_service
        using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on record_arrival to ${service}_service;
end
$$;
