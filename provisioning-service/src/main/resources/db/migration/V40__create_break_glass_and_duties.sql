-- An operator looks into the jobs of one organisation: asked by one, opened by another, over at an hour that was said before (TH-32).
create table break_glass (
    tenant_id    text not null default current_tenant(),
    id           uuid not null,
    reason       text not null,
    explanation  text not null,
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    until        timestamptz not null,
    confirmed_by uuid,
    ended_at     timestamptz,
    constraint break_glass_pk primary key (tenant_id, id),
    constraint break_glass_two_people check (confirmed_by <> asked_by),
    constraint break_glass_end check (until > asked_at)
);
alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy tenant on break_glass to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on break_glass to provisioning_service;

-- What happened to data, and what has been done about it by when. No name of anybody.
create table incident (
    tenant_id      text not null default current_tenant(),
    id             uuid not null,
    kind           text not null,
    concerns       text[] not null,
    people         int not null,
    unlawful       boolean not null,
    discovered_on  date not null,
    recorded_by    uuid not null,
    preliminary_on date,
    final_on       date,
    told_on        date,
    constraint incident_pk primary key (tenant_id, id),
    constraint incident_people check (people >= 0)
);
alter table incident enable row level security;
alter table incident force row level security;
create policy tenant on incident to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on incident to provisioning_service;

-- Words that everybody of an organisation sees at sign-in, in both languages.
create table bulletin (
    tenant_id   text not null default current_tenant(),
    id          uuid not null,
    japanese    text not null,
    english     text not null,
    until       date not null,
    written_by  uuid not null,
    written_on  date not null,
    constraint bulletin_pk primary key (tenant_id, id)
);
alter table bulletin enable row level security;
alter table bulletin force row level security;
create policy tenant on bulletin to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on bulletin to provisioning_service;

-- That somebody asked what is kept about them, by when it is answered and how; not who.
create table access_request (
    tenant_id   text not null default current_tenant(),
    id          uuid not null,
    party       text not null,
    received_on date not null,
    due_on      date not null,
    answered_on date,
    outcome     text,
    constraint access_request_pk primary key (tenant_id, id),
    constraint access_request_due check (due_on >= received_on),
    constraint access_request_answer check ((answered_on is null) = (outcome is null))
);
alter table access_request enable row level security;
alter table access_request force row level security;
create policy tenant on access_request to provisioning_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on access_request to provisioning_service;
