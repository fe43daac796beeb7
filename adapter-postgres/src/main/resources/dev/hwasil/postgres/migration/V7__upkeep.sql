-- Whose picture a file shows is asked for each file that is there.
create index users_by_profile_image on users (profile_image_id) where profile_image_id is not null;

-- When each kind of upkeep was last begun, so that of all nodes the first one to come does it.
create table upkeep_turns (
    task     text primary key,
    taken_at timestamptz not null
);
