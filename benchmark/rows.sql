-- The rows of both servers, in the schema of Hwasil: 200 people, each in all of 60 projects; 100 scenes in projects 0–4 and
-- 10 in the others, each with both pictures in 3 versions; 30 comments in each scene's project. The first person is :'user'.
begin;
create function pg_temp.tid(kind text, i bigint) returns uuid language sql immutable
    as $$ select ('00000000-0000-4000-' || kind || '-' || lpad(to_hex(i), 12, '0'))::uuid $$;
create temp table person as select 0 as i, :'user'::uuid as id union all select i, pg_temp.tid('8000', i) from generate_series(1, 199) i;

insert into users (id, username, username_key, email, email_key, nickname, created_at, updated_at)
    select id, 'user' || i, 'user' || i, 'user' || i || '@studio.test', 'user' || i || '@studio.test', 'User ' || i, now(), now()
    from person where i > 0;
insert into studios (id, owner_id, name, created_at, updated_at)
    select pg_temp.tid('8003', i), id, 'Studio ' || i, now(), now() from person;
insert into projects (id, studio_id, creator_id, name, description, deadline, tag, created_at, updated_at)
    select pg_temp.tid('8001', p), pg_temp.tid('8003', p), id, 'Project ' || p, 'Storyboard for episode ' || p || ', rough pass and clean-up',
        date '2027-01-01' + p::int, case when p % 2 = 0 then 'storyboard' else 'illustration' end, now(), now()
    from generate_series(0, 59) p join person on i = p;
insert into event_heads (project_id, last_seq) select pg_temp.tid('8001', p), 0 from generate_series(0, 59) p;
insert into project_participants (project_id, user_id, role, joined_at)
    select pg_temp.tid('8001', p), id, case when p = i then 'owner' when i % 3 = 0 then 'editor' else 'member' end, now()
    from generate_series(0, 59) p, person;
insert into scenes (id, project_id, scene_number, description, notes, created_by, created_at, updated_at)
    select pg_temp.tid('8002', p * 1000 + n), pg_temp.tid('8001', p), n, 'Scene ' || n || ': the camera pans over the harbour while the ship leaves',
        'keep the horizon low; see reference ' || n, id, now(), now()
    from generate_series(0, 59) p join person on i = p, lateral generate_series(1, case when p < 5 then 100 else 10 end) n;
insert into images (id, scene_id, type, current_version, created_at)
    select gen_random_uuid(), s.id, t, 3, now() from scenes s, unnest(array['lineart', 'art']) t;
insert into image_history (image_id, version_number, artwork_id, format, width, height, file_size, sha256, file_name, uploaded_by, uploaded_at)
    select i.id, v, gen_random_uuid(), 'png', 1920, 1080, 180000 + v, sha256(i.id::text::bytea), 'panel.png', s.created_by, now()
    from images i join scenes s on s.id = i.scene_id, generate_series(1, 3) v;
insert into comments (id, project_id, scene_id, user_id, content, created_at, updated_at)
    select gen_random_uuid(), p.id, case when n % 2 = 0 then s.id end, p.creator_id,
        'the horizon line is a bit too high in this panel, please lower it ' || n, now(), now()
    from projects p join scenes s on s.project_id = p.id and s.scene_number = 1, generate_series(1, 30) n;
commit;
vacuum analyze;
