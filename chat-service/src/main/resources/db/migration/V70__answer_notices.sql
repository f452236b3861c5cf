-- A notice of a case is known by the case's reference as long as the case rests on the conversation: the member answers what it asks, by a word of
-- ours, and of a notice with which a time to object begins the day on which it was first opened is kept (domain.md, T23), of no other.
alter table notice
    add column reference uuid,
    add column opened_on date,
    add column answer    text,
    add constraint notice_answer check (answer in ('yes', 'no'));
create index notice_of_case on notice (tenant_id, reference) where reference is not null;
