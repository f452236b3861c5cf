-- chat-service's reference of the record that a case began with, as a pseudonym of this service alone, so that no row here joins one there (TH-25).
alter table case_file
    add column reporter_ref text;
create unique index case_file_reporter on case_file (tenant_id, reporter_ref);
