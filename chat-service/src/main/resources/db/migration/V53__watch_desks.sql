-- What a desk was told last: how many messages nobody of it had read, and in which hour.
create table desk_told (
    tenant_id text not null default current_tenant(),
    desk_id   uuid not null,
    unread    bigint not null,
    hour      timestamptz not null,
    constraint desk_told_pk primary key (tenant_id, desk_id)
);

-- That nobody had answered a message in time was told, once.
create table unanswered (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    seq             int not null,
    constraint unanswered_pk primary key (tenant_id, conversation_id),
    constraint unanswered_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);

do $$
declare
    name text;
begin
    foreach name in array array['desk_told', 'unanswered'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I to ${service}_service'
            || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end $$;

-- Desks of before are looked after too.
alter table conversation no force row level security;
alter table timer no force row level security;
insert into timer (tenant_id, kind, reference, due)
select distinct tenant_id, 'desk.look', desk_id::text, date_trunc('hour', now()) from conversation where desk_id is not null;
alter table timer force row level security;
alter table conversation force row level security;
