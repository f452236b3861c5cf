-- Desks of three kinds, with names of the organisation's own where the kind alone does not tell them apart.
alter table desk
    drop constraint desk_kind,
    add constraint desk_kind check (kind in ('report', 'consult', 'external')),
    add column name_ja text not null default '',
    add column name_en text not null default '';
grant update (name_ja, name_en) on desk to provisioning_service;
