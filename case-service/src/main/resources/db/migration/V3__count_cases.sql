-- What is counted of a year: by which way a case came, what it is about, what was found. Codes of ours beside the encrypted facts.
alter table case_file
    add column origin   text not null default 'staff',
    add column category text not null default '',
    add column found    boolean;

-- How many people an organisation has, as its contract says.
create table headcount (
    tenant_id text not null default current_tenant(),
    people    int not null,
    constraint headcount_pk primary key (tenant_id)
);

do $$
begin
    alter table headcount enable row level security;
    alter table headcount force row level security;
    create policy tenant on headcount to ${service}_service
        using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on headcount to ${service}_service;
end
$$;
