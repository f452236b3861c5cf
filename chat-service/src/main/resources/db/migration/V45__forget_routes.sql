-- A way around people ends with the conversation that took it, however that is deleted: it says whom a member did not trust.
create function forget_route() returns trigger language plpgsql as $$
begin
    delete from route where id = old.route_id;
    return null;
end $$;
create trigger conversation_forgets_route after delete on conversation
    for each row when (old.route_id <> old.desk_id) execute function forget_route();
