-- The tables that the chassis brings to every service. Roles and grants follow ARCHITECTURE section 5.

create function current_tenant() returns text language sql stable parallel safe
    return nullif(current_setting('app.tenant', true), '');

create table tenant_key (
    tenant_id text not null default current_tenant(),
    version   int not null,
    epoch     int not null,
    wrapped   bytea not null,
    constraint tenant_key_pk primary key (tenant_id, version)
);
alter table tenant_key enable row level security;
alter table tenant_key force row level security;
create policy tenant on tenant_key to ${service}_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on tenant_key to ${service}_service;

create table outbox (
    id          bigint generated always as identity,
    tenant_id   text not null default current_tenant(),
    topic       text not null,
    record_key  text not null,
    event_id    uuid not null,
    type        text not null,
    occurred_at timestamptz not null,
    data        text not null,
    stamped     bytea,
    constraint outbox_pk primary key (id)
);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy tenant on outbox for insert to ${service}_service with check (tenant_id = current_tenant());
create policy relay on outbox to ${service}_relay using (true) with check (true);
grant insert on outbox to ${service}_service;
grant select, insert, delete on outbox to ${service}_relay;
grant update (stamped) on outbox to ${service}_relay;

create table audit_head (
    tenant_id       text not null,
    sequence        bigint not null default 0,
    hash            text not null default repeat('0', 64),
    signed_sequence bigint not null default 0,
    signed_at       timestamptz not null default to_timestamp(0),
    version         bigint not null default 0,
    constraint audit_head_pk primary key (tenant_id)
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy relay on audit_head to ${service}_relay using (true) with check (true);
grant select, insert, update on audit_head to ${service}_relay;

create table inbox (
    tenant_id text not null default current_tenant(),
    source    text not null,
    event_id  uuid not null,
    constraint inbox_pk primary key (tenant_id, source, event_id)
);
alter table inbox enable row level security;
alter table inbox force row level security;
create policy tenant on inbox to ${service}_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, delete on inbox to ${service}_service;
grant usage on schema "${service}" to ${service}_service, ${service}_relay;
