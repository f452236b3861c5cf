-- What falls due and when, without content (ARCHITECTURE section 5). The scheduler's role sees that something is due, in which tenant
-- and under which reference; the work is done by the service's role in that tenant's transaction.
create table timer (
    tenant_id text not null default current_tenant(),
    kind      text not null,
    reference text not null,
    due       timestamptz not null,
    put_off   timestamptz,
    constraint timer_pk primary key (tenant_id, kind, reference)
);
create index timer_due on timer (greatest(due, put_off));
alter table timer enable row level security;
alter table timer force row level security;
create policy tenant on timer to ${service}_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy scheduler on timer for select to ${service}_relay using (true);
grant select, insert, update, delete on timer to ${service}_service;
grant select on timer to ${service}_relay;
