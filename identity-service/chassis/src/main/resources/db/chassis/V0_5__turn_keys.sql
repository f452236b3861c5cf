-- From which day on each epoch key wraps tenants' keys, and on which day another followed. Its file is destroyed when the backups' term after that
-- is over and nothing is wrapped by it any more (ARCHITECTURE section 5).
create table epoch_key (
    epoch        int not null,
    begun_on     date not null,
    followed_on  date,
    destroyed_on date,
    constraint epoch_key_pk primary key (epoch)
);
grant select, insert, update on epoch_key to ${service}_service;

-- The scheduler's role sees which epoch keys are still in use, and none of the keys.
create policy scheduler on tenant_key for select to ${service}_relay using (true);
grant select (tenant_id, version, epoch) on tenant_key to ${service}_relay;

-- Tenants of before have their keys turned as well.
alter table tenant_key no force row level security;
alter table timer no force row level security;
insert into timer (tenant_id, kind, reference, due)
select distinct tenant_id, 'keys.turn', tenant_id, date_trunc('hour', now()) + interval '1 day' from tenant_key;
alter table timer force row level security;
alter table tenant_key force row level security;
