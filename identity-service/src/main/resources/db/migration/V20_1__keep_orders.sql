-- What was told of an order of letters: that nothing is issued for it any more, that its accounts end. Who has which is not here.
create table letter_order (
    tenant_id     text not null default current_tenant(),
    order_id      uuid not null,
    closed        boolean not null default false,
    issuing_until timestamptz,
    retires_at    timestamptz,
    constraint letter_order_pk primary key (tenant_id, order_id)
);
alter table letter_order enable row level security;
alter table letter_order force row level security;
create policy tenant on letter_order to ${service}_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on letter_order to ${service}_service;
