-- In a client's tenant: which desk works for its customers, in which languages, and whether all staff were trained, as provisioning-service tells.
create table customer_desk (
    tenant_id text    not null default current_tenant(),
    desk      text,
    languages text[]  not null default '{ja}',
    trained   boolean not null default false,
    constraint customer_desk_pk primary key (tenant_id)
);

-- In a desk's tenant: for whom it works, and what its form calls them and itself.
create table desk_client (
    tenant_id text    not null default current_tenant(),
    client    text    not null,
    served    boolean not null,
    name_ja   text    not null default '',
    name_en   text    not null default '',
    desk_ja   text    not null default '',
    desk_en   text    not null default '',
    constraint desk_client_pk primary key (tenant_id, client)
);

create table client_store (
    tenant_id text not null default current_tenant(),
    client    text not null,
    id        uuid not null,
    name      text not null,
    position  int  not null,
    constraint client_store_pk primary key (tenant_id, client, id),
    constraint client_store_of_client foreign key (tenant_id, client) references desk_client (tenant_id, client)
        on delete cascade
);

create table closing_day (
    tenant_id text not null default current_tenant(),
    day       date not null,
    constraint closing_day_pk primary key (tenant_id, day)
);

-- In a desk's tenant: what was handed in. What people wrote lies in account and work, under the intake's own key.
create table intake (
    tenant_id        text        not null default current_tenant(),
    id               uuid        not null,
    version          bigint      not null,
    client           text        not null,
    kind             text        not null,
    concern          text        not null,
    channel          text        not null,
    status           text        not null,
    employees        boolean     not null,
    received_at      timestamptz not null,
    due_on           date        not null,
    late             boolean     not null,
    store            uuid,
    data_key         bytea       not null,
    data_key_version int         not null,
    account          bytea       not null,
    work             bytea       not null,
    constraint intake_pk primary key (tenant_id, id),
    constraint intake_of_client foreign key (tenant_id, client) references desk_client (tenant_id, client)
);
-- What is to be done: employees' matters first (R1-46).
create index intake_queue on intake (tenant_id, (not employees), due_on, id)
    where status in ('intake', 'verified', 'feedback-approved');
create index intake_queue_of_client on intake (tenant_id, client, (not employees), due_on, id)
    where status in ('intake', 'verified', 'feedback-approved');
create index intake_received on intake (tenant_id, client, received_at);

-- In a client's tenant: what its desk reported, an object of the client's own.
create table intake_report (
    tenant_id        text   not null default current_tenant(),
    id               uuid   not null,
    version          bigint not null,
    desk             text   not null,
    kind             text   not null,
    concern          text   not null,
    channel          text   not null,
    status           text   not null,
    received_on      date   not null,
    reported_on      date   not null,
    opened_case      uuid,
    data_key         bytea  not null,
    data_key_version int    not null,
    content          bytea  not null,
    constraint intake_report_pk primary key (tenant_id, id)
);
create index intake_report_newest on intake_report (tenant_id, reported_on desc, id desc);

-- In a client's tenant: that staff at the front handed a customer over.
create table handover (
    tenant_id        text        not null default current_tenant(),
    id               uuid        not null,
    version          bigint      not null,
    status           text        not null,
    at               timestamptz not null,
    policy           int         not null,
    staff_id         uuid        not null,
    intake           uuid,
    data_key         bytea       not null,
    data_key_version int         not null,
    content          bytea       not null,
    constraint handover_pk primary key (tenant_id, id)
);
create index handover_newest on handover (tenant_id, at desc, id);

do $$
declare
    name text;
begin
    foreach name in array array['customer_desk', 'desk_client', 'client_store', 'closing_day', 'intake', 'intake_report', 'handover'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant on %I to ${service}_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())',
            name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end
$$;
