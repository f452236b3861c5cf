-- A tenant that is being closed stands as one that is not open; once it is erased, the chassis' door is closed.
alter table tenant drop column closing;
