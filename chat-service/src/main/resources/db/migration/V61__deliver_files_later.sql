-- A file can wait like words (TH-17). Its parts lie there already, under the row's own key, and keep no hour of their own until it is delivered.
alter table delayed_message
    add column file_id uuid,
    add column file_kind text,
    add column file_bytes bigint,
    add column file_parts int,
    add constraint delayed_message_file_whole check (num_nulls(file_id, file_kind, file_bytes, file_parts) in (0, 4));
create index delayed_message_file on delayed_message (tenant_id, file_id) where file_id is not null;
