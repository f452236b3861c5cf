-- Which roles the organisation's people hold and until when, as identity-service tells; a token may be older than that.
create table staff_grant (
    tenant_id  text not null default current_tenant(),
    grant_id   uuid not null,
    staff_id   uuid not null,
    role       text not null,
    from_date  date not null,
    until_date date not null,
    constraint staff_grant_pk primary key (tenant_id, grant_id)
);
create index staff_grant_of_person on staff_grant (tenant_id, staff_id);
alter table staff_grant enable row level security;
alter table staff_grant force row level security;
create policy tenant on staff_grant to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on staff_grant to provisioning_service;
