-- What has to be true before an organisation's letters work, as far as somebody has to say so (R0-29, R1-10, R1-11).
create table checklist_confirmation (
    tenant_id    text not null default current_tenant(),
    item         text not null,
    confirmed_by uuid not null,
    confirmed_on date not null,
    constraint checklist_confirmation_pk primary key (tenant_id, item),
    constraint checklist_confirmation_item check (item in ('training-given', 'policy-published', 'use-understood'))
);
alter table checklist_confirmation enable row level security;
alter table checklist_confirmation force row level security;
create policy tenant on checklist_confirmation to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, delete on checklist_confirmation to provisioning_service;

-- As identity-service tells: how many can read at a desk, and whether another one stands in for it.
alter table desk
    add column readers  int not null default 0,
    add column fallback boolean not null default false;
grant update (readers, fallback) on desk to provisioning_service;
