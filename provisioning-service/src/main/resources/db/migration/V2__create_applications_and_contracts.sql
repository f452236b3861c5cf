-- From an application to a yearly contract. What a tenant's standing allows is decided in the service; here stands what is so.

alter table tenant
    add column standing         text not null default 'trial',
    add column trial_until      date,
    add column industry         text not null default 'other',
    add column contact_name     text,
    add column contact_address  text,
    add column contact_language text,
    add column version          bigint not null default 0,
    add constraint tenant_standing check (standing in ('trial', 'trial-expired', 'active', 'lapsed', 'suspended')),
    add constraint tenant_contact_whole check (
        (contact_name is null) = (contact_address is null) and (contact_name is null) = (contact_language is null));
-- Row-level security binds the owner too; it is lifted for the tenants that are there already.
alter table tenant no force row level security;
update tenant set trial_until = (created_at at time zone 'Asia/Tokyo')::date + 60;
alter table tenant force row level security;
alter table tenant alter column trial_until set not null, alter column standing drop default, alter column industry drop default;
grant select (standing, trial_until, industry, contact_name, contact_address, contact_language)
    on tenant to provisioning_operator;

-- An application stands under the code that its tenant will have, so that it is under the same protection from the first moment.
create table application (
    tenant_id        text not null default current_tenant(),
    name             text not null,
    name_key         text not null,
    kind             text not null,
    industry         text not null,
    headcount        int not null,
    languages        text[] not null,
    contact_name     text not null,
    contact_address  text not null,
    contact_language text not null,
    message          text not null,
    status           text not null,
    received_at      timestamptz not null,
    constraint application_pk primary key (tenant_id),
    constraint application_code check (tenant_id ~ '^[a-z0-9]{5}$'),
    constraint application_status check (status in ('received', 'declined'))
);
-- The same organisation from the same address once, over all codes.
create unique index application_once on application (name_key, contact_address) where status = 'received';
alter table application enable row level security;
alter table application force row level security;
create policy tenant on application to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy operator on application for select to provisioning_operator using (true);
grant select, insert, update, delete on application to provisioning_service;
grant select (tenant_id, name, kind, industry, headcount, languages, contact_name, contact_address, contact_language,
    message, status, received_at) on application to provisioning_operator;

create table contract (
    tenant_id  text not null default current_tenant(),
    id         uuid not null,
    starts     date not null,
    ends       date not null,
    annual_fee int not null,
    headcount  int not null,
    languages  text[] not null,
    modules    text[] not null,
    version    bigint not null default 0,
    constraint contract_pk primary key (tenant_id, id),
    constraint contract_one_year check (ends = (starts + interval '1 year')::date),
    constraint contract_fee check (annual_fee >= 0),
    constraint contract_headcount check (headcount >= 5)
);
create unique index contract_start on contract (tenant_id, starts);
alter table contract enable row level security;
alter table contract force row level security;
create policy tenant on contract to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy operator on contract for select to provisioning_operator using (true);
grant select, insert, update on contract to provisioning_service;
grant select (tenant_id, starts, ends) on contract to provisioning_operator;

create table invoice (
    tenant_id   text not null default current_tenant(),
    id          uuid not null,
    contract_id uuid not null,
    number      text not null,
    amount      int not null,
    issued_on   date not null,
    due_on      date not null,
    paid_on     date,
    constraint invoice_pk primary key (tenant_id, id),
    constraint invoice_number unique (tenant_id, number),
    constraint invoice_contract_fk foreign key (tenant_id, contract_id) references contract (tenant_id, id)
);
alter table invoice enable row level security;
alter table invoice force row level security;
create policy tenant on invoice to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy operator on invoice for select to provisioning_operator using (true);
grant select, insert, update on invoice to provisioning_service;
grant select (tenant_id, due_on, paid_on) on invoice to provisioning_operator;

-- The tenant's rules. A version is never changed; a matter goes by the one in force when it began (R4-73).
create table policy_version (
    tenant_id      text not null default current_tenant(),
    number         int not null,
    effective_from date not null,
    rules          jsonb not null,
    published_at   timestamptz not null,
    published_by   uuid,
    constraint policy_version_pk primary key (tenant_id, number),
    constraint policy_version_date unique (tenant_id, effective_from)
);
alter table policy_version enable row level security;
alter table policy_version force row level security;
create policy tenant on policy_version to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert on policy_version to provisioning_service;

alter table tenant no force row level security;
alter table policy_version no force row level security;
insert into policy_version (tenant_id, number, effective_from, rules, published_at)
select tenant_id, 1, (created_at at time zone 'Asia/Tokyo')::date,
    jsonb_build_object('profile', kind, 'watchMonths', 3, 'counsellors', 2, 'investigators', 3, 'answerWithinHours', 24,
        'olderTextAfterDays', 3, 'conversationDays', 1095, 'deletionDelayDays', 7, 'caseYears', 5, 'cellThreshold', 5,
        'textThreshold', 10, 'europeanDeadlines', false),
    created_at
from tenant;
alter table policy_version force row level security;
alter table tenant force row level security;

-- That somebody looked whether the rules still fit, at least once a year (R3-13, R4-72).
create table policy_review (
    tenant_id   text not null default current_tenant(),
    reviewed_on date not null,
    reviewed_by uuid not null,
    constraint policy_review_pk primary key (tenant_id, reviewed_on)
);
alter table policy_review enable row level security;
alter table policy_review force row level security;
create policy tenant on policy_review to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert on policy_review to provisioning_service;
