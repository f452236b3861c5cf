-- Documents of a case, each under a key of its own; of a name nothing is kept.
create table case_document (
    tenant_id        text not null default current_tenant(),
    case_id          uuid not null,
    id               uuid not null,
    kind             text not null,
    audience         text not null,
    type             text not null,
    bytes            int not null,
    hash             text not null,
    original         uuid,
    added_by         uuid not null,
    added_on         date not null,
    data_key         bytea not null,
    data_key_version int not null,
    body             bytea not null,
    constraint case_document_pk primary key (tenant_id, case_id, id),
    constraint case_document_audience check (audience in ('full', 'redacted', 'summary')),
    constraint case_document_of_case foreign key (tenant_id, case_id) references case_file (tenant_id, id)
        on delete cascade
);

-- Who reads a part of a case until a day.
create table case_guest (
    tenant_id  text not null default current_tenant(),
    case_id    uuid not null,
    staff_id   uuid not null,
    audience   text not null,
    until_date date not null,
    constraint case_guest_pk primary key (tenant_id, case_id, staff_id),
    constraint case_guest_audience check (audience in ('redacted', 'summary')),
    constraint case_guest_of_case foreign key (tenant_id, case_id) references case_file (tenant_id, id)
        on delete cascade
);
create index case_guest_person on case_guest (tenant_id, staff_id);

do $$
declare
    name text;
begin
    foreach name in array array['case_document', 'case_guest'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant on %I to ${service}_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())',
            name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end
$$;
