-- What a desk is for decides which roles read there (R0-33). Those of before are for reports.
alter table desk
    add column kind text not null default 'report',
    add constraint desk_kind_known check (kind in ('report', 'consult', 'external'));
alter table desk alter column kind drop default;
