-- Which desk, a tenant of its own, works for an organisation's customers.
create table engaged_desk (
    tenant_id text not null default current_tenant(),
    desk      text not null,
    constraint engaged_desk_pk primary key (tenant_id),
    constraint engaged_desk_code check (desk ~ '^[a-z0-9]{5}$')
);
alter table engaged_desk enable row level security;
alter table engaged_desk force row level security;
create policy tenant on engaged_desk to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on engaged_desk to provisioning_service;
