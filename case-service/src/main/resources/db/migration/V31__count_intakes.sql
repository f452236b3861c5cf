-- In a client's tenant: how many intakes its desk received in a month; small counts are left out before they get here.
create table intake_month (
    tenant_id text not null default current_tenant(),
    month     date not null,
    total     int  not null,
    parts     text not null,
    constraint intake_month_pk primary key (tenant_id, month)
);

do $$
begin
    alter table intake_month enable row level security;
    alter table intake_month force row level security;
    create policy tenant on intake_month to ${service}_service
        using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on intake_month to ${service}_service;
end
$$;
