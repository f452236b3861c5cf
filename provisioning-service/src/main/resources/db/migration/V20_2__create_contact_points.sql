-- Where an organisation's people can turn beside Komado, and where its customers can (R3-85, R1-08). What nobody has tried out is shown
-- and printed nowhere: whoever changes a point takes its confirmation away.
create table contact_point (
    tenant_id    text not null default current_tenant(),
    id           uuid not null,
    kind         text not null,
    name         text not null,
    note         text not null,
    phone        text,
    mail         text,
    confirmed_by uuid,
    confirmed_on date,
    constraint contact_point_pk primary key (tenant_id, id),
    constraint contact_point_kind check (kind in ('internal', 'external', 'national', 'customers')),
    constraint contact_point_reachable check (phone is not null or mail is not null or kind = 'internal'),
    constraint contact_point_confirmed check ((confirmed_by is null) = (confirmed_on is null))
);
alter table contact_point enable row level security;
alter table contact_point force row level security;
create policy tenant on contact_point to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on contact_point to provisioning_service;
