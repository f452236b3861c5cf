-- A conversation that leaves has neither desk nor member any more, so that no list, stream or search of either can show it; its two ends
-- stand here until nothing of it is left.
alter table conversation alter column desk_id drop not null, alter column member_ref drop not null;

create table leaving (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    farewell        uuid not null,
    desk_id         uuid not null,
    route_id        uuid not null,
    member_ref      text not null,
    cause           text not null,
    left_on         date not null,
    due             date,
    destroyed       boolean not null default false,
    constraint leaving_pk primary key (tenant_id, conversation_id),
    constraint leaving_farewell unique (tenant_id, farewell),
    constraint leaving_cause_known check (cause in ('desk', 'member', 'term')),
    constraint leaving_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);
create index leaving_of_member on leaving (tenant_id, member_ref);

-- That the end of the term was announced, and when. Whoever writes takes it back.
create table term_announced (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    announced_on    date not null,
    constraint term_announced_pk primary key (tenant_id, conversation_id),
    constraint term_announced_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);

-- Files whose keys are destroyed and whose parts wait to be swept.
create table remains (
    tenant_id       text not null default current_tenant(),
    conversation_id uuid not null,
    file_id         uuid not null,
    constraint remains_pk primary key (tenant_id, conversation_id, file_id)
);

-- What waits for a second person of the desk; what was written to it is encrypted under the conversation's key.
create table proposal (
    tenant_id       text not null default current_tenant(),
    id              uuid not null,
    conversation_id uuid not null,
    kind            text not null,
    words           bytea not null,
    until_date      date,
    proposed_by     uuid not null,
    proposed_on     date not null,
    expires_on      date not null,
    status          text not null,
    decided_by      uuid,
    constraint proposal_pk primary key (tenant_id, id),
    constraint proposal_status_known check (status in ('open', 'confirmed', 'declined', 'expired')),
    constraint proposal_takes_two check (status <> 'confirmed' or decided_by <> proposed_by),
    constraint proposal_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);
create index proposal_of_conversation_index on proposal (tenant_id, conversation_id);

-- That a conversation must not be deleted before a day: evidence of which a court or an authority may ask.
create table legal_hold (
    tenant_id       text not null default current_tenant(),
    id              uuid not null,
    conversation_id uuid not null,
    until_date      date not null,
    constraint legal_hold_pk primary key (tenant_id, id),
    constraint legal_hold_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);
create index legal_hold_of_conversation_index on legal_hold (tenant_id, conversation_id);

-- That a case rests on a conversation, by the reference that the case knows it by.
create table case_tie (
    tenant_id       text not null default current_tenant(),
    reference       uuid not null,
    conversation_id uuid not null,
    constraint case_tie_pk primary key (tenant_id, reference),
    constraint case_tie_of_conversation foreign key (tenant_id, conversation_id)
        references conversation (tenant_id, id) on delete cascade
);
create index case_tie_of_conversation_index on case_tie (tenant_id, conversation_id);

do $$
declare
    name text;
begin
    foreach name in array array['leaving', 'term_announced', 'remains', 'proposal', 'legal_hold', 'case_tie'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I to ${service}_service'
            || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end $$;

-- Conversations of before have their terms watched too.
alter table conversation no force row level security;
alter table timer no force row level security;
insert into timer (tenant_id, kind, reference, due)
select tenant_id, 'conversation.term', id::text, date_trunc('hour', now()) from conversation;
alter table timer force row level security;
alter table conversation force row level security;
