-- What an organisation made of a wave's results, and what follows; the words lie under keys of their own.
create table evaluation (
    tenant_id        text not null default current_tenant(),
    wave_id          uuid not null,
    data_key         bytea not null,
    data_key_version int not null,
    content          bytea not null,
    written_on       date not null,
    version          bigint not null,
    constraint evaluation_pk primary key (tenant_id, wave_id)
);

create table follow_up (
    tenant_id        text not null default current_tenant(),
    wave_id          uuid not null,
    id               uuid not null,
    stage            text not null,
    due_on           date not null,
    done_on          date,
    data_key         bytea not null,
    data_key_version int not null,
    note             bytea not null,
    constraint follow_up_pk primary key (tenant_id, wave_id, id),
    constraint follow_up_stage check (stage in ('second-survey', 'counsellor-interviews', 'committee-hearing'))
);

-- The year's plan (R3-19): items of one year or of every year between two, and what became of each in a year.
create table plan_item (
    tenant_id  text not null default current_tenant(),
    id         uuid not null,
    in_column  text not null,
    title      text not null,
    phase      text,
    rule       text not null,
    month      int not null,
    number     int not null,
    first_year int not null,
    last_year  int not null,
    constraint plan_item_pk primary key (tenant_id, id),
    constraint plan_item_column check (in_column in ('prevention', 'detection', 'training', 'committee', 'review')),
    constraint plan_item_phase check (phase in ('plan', 'do', 'check', 'act')),
    constraint plan_item_rule check (rule in ('day', 'week', 'month'))
);

create table plan_record (
    tenant_id text not null default current_tenant(),
    item_id   uuid not null,
    year      int not null,
    done_on   date,
    note      text not null,
    constraint plan_record_pk primary key (tenant_id, item_id, year),
    constraint plan_record_of_item foreign key (tenant_id, item_id) references plan_item (tenant_id, id)
);

do $$
declare
    name text;
begin
    foreach name in array array['evaluation', 'follow_up', 'plan_item', 'plan_record'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant on %I to ${service}_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())',
            name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end
$$;
