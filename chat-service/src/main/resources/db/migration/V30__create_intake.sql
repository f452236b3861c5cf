-- Whether members can write, as provisioning-service tells. Without a row they can: every tenant begins open.
create table intake (
    tenant_id text not null default current_tenant(),
    open      boolean not null,
    constraint intake_pk primary key (tenant_id)
);
alter table intake enable row level security;
alter table intake force row level security;
create policy tenant on intake to ${service}_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on intake to ${service}_service;
