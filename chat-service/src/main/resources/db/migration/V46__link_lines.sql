-- That two lines are of one person, as the later one says: asked for by the desk, and known to readers once the member agreed.
create table line_link (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    earlier_id      uuid not null,
    agreed          boolean not null default false,
    constraint line_link_pk primary key (tenant_id, conversation_id),
    constraint line_link_other check (earlier_id <> conversation_id),
    constraint line_link_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade,
    constraint line_link_to_earlier foreign key (tenant_id, earlier_id)
        references conversation (tenant_id, id) on delete cascade
);
create index line_link_earlier on line_link (tenant_id, earlier_id);
alter table line_link enable row level security;
alter table line_link force row level security;
create policy tenant on line_link to ${service}_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on line_link to ${service}_service;
