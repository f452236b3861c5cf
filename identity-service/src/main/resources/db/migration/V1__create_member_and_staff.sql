-- A tenant as this service needs it: that it exists.
create table tenant (
    tenant_id text not null default current_tenant(),
    kind      text not null,
    constraint tenant_pk primary key (tenant_id),
    constraint tenant_kind_known check (kind in ('school', 'company'))
);

-- Nicknames are encrypted under one key a tenant; no time, no order, no word of who has signed in (TH-06, TH-08, TH-23).
create table nickname_key (
    tenant_id        text not null default current_tenant(),
    data_key         bytea not null,
    data_key_version int not null,
    constraint nickname_key_pk primary key (tenant_id)
);

create table member (
    tenant_id  text not null default current_tenant(),
    member_ref text not null,
    nickname   bytea not null,
    constraint member_pk primary key (tenant_id, member_ref)
);

create table staff_member (
    tenant_id    text not null default current_tenant(),
    staff_id     uuid not null,
    display_name text not null,
    role         text not null,
    invited      boolean not null default false,
    constraint staff_member_pk primary key (tenant_id, staff_id)
);

do $$
declare
    name text;
begin
    foreach name in array array['tenant', 'nickname_key', 'member', 'staff_member'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I to ${service}_service'
            || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end $$;
