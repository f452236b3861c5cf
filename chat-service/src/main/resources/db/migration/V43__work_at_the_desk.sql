-- Whether the desk is to answer, which its people can say too; and who of them takes care of it.
alter table conversation no force row level security;
alter table conversation
    add column needs_answer boolean not null default true,
    add column assignee uuid;
update conversation set needs_answer = last_by_member;
alter table conversation force row level security;
drop index conversation_newest_awaiting;
create index conversation_newest_awaiting on conversation (tenant_id, desk_id, last_hour desc, id desc) where needs_answer;
create index conversation_newest_of_assignee on conversation (tenant_id, assignee, desk_id, last_hour desc, id desc)
    where assignee is not null;

-- What the people of a desk note for each other, under the conversation's key; no member has a route to it. The number of messages that
-- were there keeps it from a reader who may not see those yet.
create table desk_note (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    id              uuid not null,
    place           int not null,
    at_seq          int not null,
    staff_id        uuid not null,
    body            bytea not null,
    day             date not null,
    constraint desk_note_pk primary key (tenant_id, conversation_id, id),
    constraint desk_note_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);

-- Replies that a desk has ready, in the words of its people and about nobody (R3-53).
create table reply_template (
    tenant_id text not null default current_tenant(),
    id        uuid not null,
    desk_id   uuid not null,
    title     text not null,
    japanese  text not null,
    english   text not null,
    constraint reply_template_pk primary key (tenant_id, id)
);
create index reply_template_of_desk on reply_template (tenant_id, desk_id);

do $$
declare
    name text;
begin
    foreach name in array array['desk_note', 'reply_template'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I to ${service}_service'
            || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end $$;
