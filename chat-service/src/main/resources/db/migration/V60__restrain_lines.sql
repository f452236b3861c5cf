-- What a desk does about words that hurt. A line is closed until somebody opens it again; an account is slow on one way to a desk until a day.
-- It is a state and no record: nothing is counted, and nothing of it stays once it is over.
alter table conversation
    add column closed text,
    add constraint conversation_closed_why check (closed in ('settled', 'abuse', 'elsewhere'));

create table slowed (
    tenant_id  text not null default current_tenant(),
    route_id   uuid not null,
    member_ref text not null,
    until_date date not null,
    constraint slowed_pk primary key (tenant_id, route_id, member_ref)
);
alter table slowed enable row level security;
alter table slowed force row level security;
create policy tenant on slowed to ${service}_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on slowed to ${service}_service;

-- A hold that keeps a threat for those whom the law lets ask.
alter table legal_hold add column threat boolean not null default false;
