-- Tenants, orders of letters and the sealed letters themselves. Roles and grants follow ARCHITECTURE section 5: the service sees
-- the tenant of its transaction, the operator's role sees the named columns of all tenants and changes nothing.

grant usage on schema provisioning to provisioning_operator;

create table tenant (
    tenant_id       text not null default current_tenant(),
    name            text not null,
    kind            text not null,
    headcount_limit int not null,
    languages       text[] not null,
    created_at      timestamptz not null,
    constraint tenant_pk primary key (tenant_id),
    constraint tenant_code check (tenant_id ~ '^[a-z0-9]{5}$'),
    constraint tenant_kind check (kind in ('school', 'company')),
    constraint tenant_headcount_limit check (headcount_limit >= 5)
);
alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant on tenant to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy operator on tenant for select to provisioning_operator using (true);
grant select, insert, update on tenant to provisioning_service;
grant select (tenant_id, name, kind, headcount_limit, created_at) on tenant to provisioning_operator;

create table desk (
    tenant_id text not null default current_tenant(),
    id        uuid not null,
    kind      text not null,
    constraint desk_pk primary key (tenant_id, id),
    constraint desk_kind check (kind in ('report', 'consult'))
);
alter table desk enable row level security;
alter table desk force row level security;
create policy tenant on desk to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert on desk to provisioning_service;

-- An order knows numbers and nothing about people (R0-14). The lease says until when a job may be taken to be alive;
-- removal_due that the accounts of an order that came to nothing are still to be removed.
create table letter_order (
    tenant_id             text not null default current_tenant(),
    id                    uuid not null,
    headcount             int not null,
    spare                 int not null,
    made                  int not null default 0,
    language              text not null,
    status                text not null,
    ordered_at            timestamptz not null,
    distribution_began_at timestamptz,
    pdf_bytes             bigint not null default 0,
    leased_until          timestamptz,
    removal_due           boolean not null default false,
    version               bigint not null default 0,
    constraint letter_order_pk primary key (tenant_id, id),
    constraint letter_order_headcount check (headcount >= 5),
    constraint letter_order_spare check (spare >= 2),
    constraint letter_order_language check (language in ('ja', 'en')),
    constraint letter_order_status check (status in ('making', 'ready', 'handed-over', 'failed', 'cancelled')),
    constraint letter_order_distribution check (distribution_began_at is null or status = 'handed-over')
);
create unique index letter_order_one_at_a_time on letter_order (tenant_id) where status = 'making';
create index letter_order_unfinished on letter_order (leased_until) where leased_until is not null or removal_due;
alter table letter_order enable row level security;
alter table letter_order force row level security;
create policy tenant on letter_order to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy operator on letter_order for select to provisioning_operator using (true);
grant select, insert, update on letter_order to provisioning_service;
grant select (tenant_id, id, status, ordered_at, distribution_began_at, leased_until, removal_due)
    on letter_order to provisioning_operator;

-- The letters of an order, encrypted under a key that is not kept here, in pieces that fit into memory.
create table kit_chunk (
    tenant_id text not null default current_tenant(),
    order_id  uuid not null,
    seq       int not null,
    content   bytea not null,
    constraint kit_chunk_pk primary key (tenant_id, order_id, seq),
    constraint kit_chunk_order_fk foreign key (tenant_id, order_id) references letter_order (tenant_id, id)
);
alter table kit_chunk alter column content set storage external;
alter table kit_chunk enable row level security;
alter table kit_chunk force row level security;
create policy tenant on kit_chunk to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, delete on kit_chunk to provisioning_service;
