-- Mails to staff and to an organisation's contact that have not left yet, never to a member; and the addresses that took none, for a while,
-- so that they can be shown.
create table mail (
    tenant_id  text not null default current_tenant(),
    id         uuid not null,
    template   text not null,
    recipient  text not null,
    subject    text,
    body       text,
    state      text not null,
    written_on date not null,
    constraint mail_pk primary key (tenant_id, id),
    constraint mail_state check (state in ('waiting', 'refused')),
    constraint mail_words check ((state = 'waiting') = (subject is not null and body is not null))
);
create index mail_recipient on mail (tenant_id, recipient);
alter table mail enable row level security;
alter table mail force row level security;
create policy tenant on mail to ${service}_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on mail to ${service}_service;
