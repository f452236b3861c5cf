-- The end of a tenant: asked for, begun by one operator and confirmed by another, thirty days of taking out, the erasing of all services, the
-- certificate. What stays of a tenant that is closed stands in closing, closing_answer and certificate: a code, dates and counts.
alter table tenant drop constraint tenant_standing;
alter table tenant add constraint tenant_standing
    check (standing in ('trial', 'trial-expired', 'active', 'lapsed', 'suspended', 'closing', 'closed'));

create table closing (
    tenant_id        text not null default current_tenant(),
    closing_id       uuid not null,
    stage            text not null,
    asked_by_tenant  boolean not null,
    begun_by         uuid,
    confirmed_on     date,
    out_until        date,
    was_suspended    boolean not null default false,
    recipient        text,
    audit_until      date,
    version          bigint not null default 0,
    constraint closing_pk primary key (tenant_id),
    constraint closing_stage check (stage in ('asked', 'proposed', 'taking-out', 'erasing', 'closed'))
);

create table closing_answer (
    tenant_id text not null default current_tenant(),
    service   text not null,
    step      text not null,
    done      bigint not null,
    total     bigint not null,
    keys      text[] not null default '{}',
    rows_gone bigint not null default 0,
    accounts  bigint not null default 0,
    erased_on date,
    constraint closing_answer_pk primary key (tenant_id, service)
);

-- What a service says stands in the way of the erasing: an open case, a legal hold.
create table closing_obstacle (
    tenant_id   text not null default current_tenant(),
    service     text not null,
    obstacle_id uuid not null,
    kind        text not null,
    constraint closing_obstacle_pk primary key (tenant_id, service, obstacle_id),
    constraint closing_obstacle_kind check (kind in ('open-case', 'legal-hold'))
);

create table certificate (
    tenant_id      text not null default current_tenant(),
    certificate_id uuid not null,
    document       text not null,
    signature      text not null,
    issued_on      date not null,
    audit_until    date not null,
    audit_gone_on  date,
    constraint certificate_pk primary key (tenant_id)
);

do $$
declare
    name text;
begin
    foreach name in array array['closing', 'closing_answer', 'closing_obstacle', 'certificate'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I to provisioning_service'
            || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('grant select, insert, update, delete on %I to provisioning_service', name);
    end loop;
    -- Whatever a tenant has can be erased; the outbox and the heads of the audit chains are the relay's.
    for name in
        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
        where c.relkind = 'r' and c.relnamespace = 'provisioning'::regnamespace
            and c.relname not in ('outbox', 'audit_head', 'erasure')
    loop
        execute format('grant delete on %I to provisioning_service', name);
    end loop;
end $$;
create policy operator on closing for select to provisioning_operator using (true);
grant select (tenant_id, stage, confirmed_on, out_until) on closing to provisioning_operator;
