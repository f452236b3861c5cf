-- How far the erasing of a tenant has come, and for good that it was erased: its code is not given again, and what is late for it finds the door
-- closed. The relay's role sees the codes, for that door, and removes the head of an audit chain that has ended.
create table erasure (
    tenant_id  text not null default current_tenant(),
    closing_id uuid not null,
    step       text not null,
    done       bigint not null default 0,
    total      bigint not null default 0,
    keys       text[] not null default '{}',
    rows_gone  bigint not null default 0,
    accounts   bigint not null default 0,
    erased_on  date,
    constraint erasure_pk primary key (tenant_id)
);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy tenant on erasure to ${service}_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy door on erasure for select to ${service}_relay using (true);
grant select, insert, update on erasure to ${service}_service;
grant select (tenant_id) on erasure to ${service}_relay;
grant delete on audit_head to ${service}_relay;
