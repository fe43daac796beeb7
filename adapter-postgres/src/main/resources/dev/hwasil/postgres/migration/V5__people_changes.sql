-- How often anybody's name or picture has changed. What was read of a project is still true while this number and the
-- project's last seq stay as they are.
create table people_changes (
    total bigint not null
);
create unique index people_changes_one_row on people_changes ((true));
insert into people_changes (total) values (0);

create function count_people_change() returns trigger language plpgsql as $$
begin
    update people_changes set total = total + 1;
    return null;
end $$;

create trigger users_people_changes after update of username, nickname, profile_image_id on users
    for each row when (row (old.username, old.nickname, old.profile_image_id)
        is distinct from row (new.username, new.nickname, new.profile_image_id))
    execute function count_people_change();
