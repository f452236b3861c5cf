-- The versions of the tenant's rules, as far as conversations go by them, as provisioning-service tells.
create table policy_version (
    tenant_id             text not null default current_tenant(),
    number                int not null,
    effective_from        date not null,
    profile               text not null,
    counsellors           int not null,
    answer_within_hours   int not null,
    older_text_after_days int not null,
    conversation_days     int not null,
    deletion_delay_days   int not null,
    case_years            int not null,
    constraint policy_version_pk primary key (tenant_id, number)
);
alter table policy_version enable row level security;
alter table policy_version force row level security;
create policy tenant on policy_version to ${service}_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on policy_version to ${service}_service;
