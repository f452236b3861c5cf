-- Who holds which role from when until when, who is who, and who has an interest in what, as identity-service tells.
create table staff_grant (
    tenant_id  text not null default current_tenant(),
    grant_id   uuid not null,
    staff_id   uuid not null,
    role       text not null,
    scope      text not null,
    seat       text not null,
    from_date  date not null,
    until_date date not null,
    constraint staff_grant_pk primary key (tenant_id, grant_id)
);
create index staff_grant_person on staff_grant (tenant_id, staff_id);

create table colleague (
    tenant_id text not null default current_tenant(),
    staff_id  uuid not null,
    unit_id   uuid,
    candidate boolean not null,
    gender    text not null,
    constraint colleague_pk primary key (tenant_id, staff_id)
);

create table interest (
    tenant_id text not null default current_tenant(),
    id        uuid not null,
    staff_id  uuid not null,
    about     text not null,
    reference uuid not null,
    constraint interest_pk primary key (tenant_id, id),
    constraint interest_about check (about in ('case', 'unit', 'person'))
);
create index interest_person on interest (tenant_id, staff_id);

create table rules_version (
    tenant_id      text not null default current_tenant(),
    number         int not null,
    profile        text not null,
    effective_from date not null,
    watch_months   int not null,
    counsellors    int not null,
    investigators  int not null,
    european       boolean not null,
    constraint rules_version_pk primary key (tenant_id, number)
);

-- A case as it stands. What people wrote and decided lies in facts and title, under the case's own key; to destroy that key is to delete them.
create table case_file (
    tenant_id        text not null default current_tenant(),
    id               uuid not null,
    number           text not null,
    version          bigint not null,
    status           text not null,
    serious          text not null,
    with_desk        boolean not null,
    profile          text not null,
    profile_version  int not null,
    rules_version    int not null,
    received_on      date not null,
    changed_on       date not null,
    data_key         bytea not null,
    data_key_version int not null,
    title            bytea not null,
    facts            bytea not null,
    constraint case_file_pk primary key (tenant_id, id),
    constraint case_file_number unique (tenant_id, number)
);
create index case_file_newest on case_file (tenant_id, received_on desc, id);

create table case_event (
    tenant_id  text not null default current_tenant(),
    case_id    uuid not null,
    seq        int not null,
    table_row  text not null,
    event      text not null,
    from_place text not null,
    to_place   text not null,
    staff_id   uuid,
    at         timestamptz not null,
    content    bytea not null,
    constraint case_event_pk primary key (tenant_id, case_id, seq),
    constraint case_event_of_case foreign key (tenant_id, case_id) references case_file (tenant_id, id)
        on delete cascade
);

-- Who handles a case by name.
create table case_handler (
    tenant_id text not null default current_tenant(),
    case_id   uuid not null,
    staff_id  uuid not null,
    hand      text not null,
    constraint case_handler_pk primary key (tenant_id, case_id, staff_id),
    constraint case_handler_of_case foreign key (tenant_id, case_id) references case_file (tenant_id, id)
        on delete cascade
);
create index case_handler_person on case_handler (tenant_id, staff_id);

-- What an interest can be in: units and staff that are parties, units and staff whom the reporter wants out, cases that belong together.
create table case_link (
    tenant_id text not null default current_tenant(),
    case_id   uuid not null,
    about     text not null,
    reference uuid not null,
    constraint case_link_pk primary key (tenant_id, case_id, about, reference),
    constraint case_link_of_case foreign key (tenant_id, case_id) references case_file (tenant_id, id),
    constraint case_link_about check (about in ('case', 'unit', 'person', 'excluded-unit', 'excluded-person'))
);

create table case_due (
    tenant_id text not null default current_tenant(),
    case_id   uuid not null,
    kind      text not null,
    about     text not null,
    day       date not null,
    hand      text not null,
    constraint case_due_pk primary key (tenant_id, case_id, kind, about),
    constraint case_due_of_case foreign key (tenant_id, case_id) references case_file (tenant_id, id)
        on delete cascade
);
create index case_due_day on case_due (tenant_id, day);

do $$
declare
    name text;
begin
    foreach name in array array['staff_grant', 'colleague', 'interest', 'rules_version', 'case_file', 'case_event', 'case_handler', 'case_link',
            'case_due'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant on %I to ${service}_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())',
            name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end
$$;
revoke update on case_event from ${service}_service;
