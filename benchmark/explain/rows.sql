-- 20,000 people, 10,000 projects, 100,000 scenes, 1,000,000 comments, as many events, and what belongs to them. One in a
-- hundred is not like the others: project 1 has 2,000 scenes, 50,000 comments and 20,000 events, its scene 1 has 5,000
-- comments and 2,000 annotations; person 1 is in 300 projects and has 20,000 notifications. The events say what
-- hwasil.payload holds.
set session_replication_role = replica; -- what refers to something is right by construction: no need to look it up
create function id(kind text, i bigint) returns uuid language sql immutable
    return ('00000000-0000-4000-' || kind || '-' || lpad(to_hex(i), 12, '0'))::uuid;

-- In which project something is: the first of them are in project 1, the others in all the others by turns.
create function place(i bigint, first bigint) returns bigint language sql immutable
    return case when i <= first then 1 else 2 + i % 9999 end;

insert into users (id, username, username_key, email, email_key, password_hash, nickname, created_at, updated_at)
    select id('8000', i), 'user' || i, 'user' || i, 'user' || i || '@studio.test', 'user' || i || '@studio.test', 'x',
        case when i % 2 = 0 then '그림쟁이 ' else 'Inker ' end || i, now() - interval '400 days', now()
    from generate_series(1, 20000) i;
insert into sessions (id, user_id, started_at, ends_at)
    select id('8007', i), id('8000', 1 + i % 20000), now(), now() + interval '30 days' from generate_series(1, 50000) i;
insert into studios (id, owner_id, name, created_at, updated_at)
    select id('8003', i), id('8000', i), 'Studio ' || i, now(), now() from generate_series(1, 20000) i;
insert into projects (id, studio_id, creator_id, name, description, deadline, tag, status, created_at, updated_at)
    select id('8001', i), id('8003', i), id('8000', i), 'Project ' || i,
        'Storyboard of episode ' || i || ', rough pass and clean-up',
        case when i % 3 > 0 then current_date + (i % 365)::int end,
        case when i % 2 = 0 then 'storyboard' else 'illustration' end,
        case when i % 10 = 0 then 'completed' when i % 10 = 1 and i > 1 then 'archived' else 'active' end,
        now() - interval '1 hour' * (10001 - i), now()
    from generate_series(1, 10000) i;
insert into project_participants (project_id, user_id, role, joined_at)
    select id('8001', p), id('8000', u), case when u = p then 'owner' when u % 3 = 0 then 'editor' else 'member' end,
        now() - interval '1 hour' * (10001 - p) + interval '1 second' * n
    from generate_series(1, 10000) p, generate_series(0, 7) n, lateral (select 1 + (p + n * 37 - 1) % 20000 as u) person
    union
    select id('8001', p), id('8000', 1), 'member', now() - interval '1 day' from generate_series(33, 9900, 33) p
    union
    select id('8001', 1), id('8000', u), 'member', now() - interval '1 minute' * u from generate_series(10001, 10300) u;
insert into invites (id, code_hash, project_id, role, created_by, created_at, expires_at)
    select id('8009', i), sha256(i::text::bytea), id('8001', i), 'member', id('8000', i), now(), now() + interval '7 days'
    from generate_series(1, 10000) i;

insert into scenes (id, project_id, scene_number, description, notes, created_by, created_at, updated_at)
    select id('8002', i), id('8001', p), row_number() over (partition by p order by i),
        'Scene ' || i || ': the camera pans over the harbour while the ship leaves', 'keep the horizon low', id('8000', p),
        now(), now()
    from generate_series(1, 100000) i, place(i, 2000) p;
insert into images (id, scene_id, type, current_version, created_at)
    select id('8004', i), id('8002', (i + 1) / 2), case when i % 2 = 1 then 'lineart' else 'art' end, 1 + i % 3, now()
    from generate_series(1, 200000) i;
update images set current_version = 200 where id = id('8004', 1);
insert into image_history (image_id, version_number, artwork_id, format, width, height, file_size, sha256, file_name,
        uploaded_by, uploaded_at)
    select i.id, v, gen_random_uuid(), 'png', 1920, 1080, 180000 + v, sha256(i.id::text::bytea), 'panel.png', s.created_by,
        now() - interval '1 hour' * (i.current_version - v)
    from images i join scenes s on s.id = i.scene_id, generate_series(1, i.current_version) v;

insert into comments (id, project_id, scene_id, parent_comment_id, user_id, content, is_deleted, resolved_at, resolved_by,
        created_at, updated_at)
    select id('8005', i), s.project_id, case when i % 5 > 0 then s.id end, case when i % 4 = 3 then id('8005', i - 1) end,
        id('8000', 1 + i % 20000),
        case when i % 50 > 0 then 'the horizon is a bit too high in this panel, please lower it ' || i end, i % 50 = 0,
        case when i % 8 = 1 then now() end, case when i % 8 = 1 then id('8000', 1) end,
        now() - interval '30 seconds' * (1000000 - i), now()
    from generate_series(1, 1000000) i,
        lateral (select case
            when i <= 6250 then 1               -- four in five of them: 5,000 of the scene
            when i <= 50000 then 1 + i % 2000
            else 2001 + i % 98000 end as n) scene
        join scenes s on s.id = id('8002', n);
insert into comment_mentions (comment_id, user_id)
    select id('8005', i), id('8000', 1 + (i + n) % 20000) from generate_series(1, 1000000, 10) i, generate_series(1, 2) n;
insert into annotations (id, image_id, version_number, user_id, type, position_x, position_y, width, height, color,
        created_at, updated_at)
    select id('8006', a), id, current_version, id('8000', 1 + a % 20000), 'rectangle', 0.1, 0.2, 0.3, 0.4, '#d33',
        now(), now()
    from generate_series(1, 300000) a join images on id = id('8004', case when a <= 2000 then 1 else 1 + a % 200000 end);

insert into notifications (id, user_id, project_id, type, actor_id, comment_id, is_read, read_at, created_at)
    select id('800a', i), id('8000', case when i <= 20000 then 1 else 2 + i % 19999 end), c.project_id, 'mention', c.user_id, c.id,
        i % 20 > 0, case when i % 20 > 0 then now() end, c.created_at
    from generate_series(1, 500000) i join comments c on c.id = id('8005', i);

insert into collaboration_logs (project_id, seq, user_id, action_type, target_type, target_id, payload, created_at)
    select id('8001', p), seq, id('8000', 1 + (p + seq) % 20000), 'comment:created', 'comment', id('8005', seq),
        current_setting('hwasil.payload'), now() - interval '300 days' * (last - seq) / last - interval '7 seconds' * (p % 9999)
    from generate_series(1, 10000) p, lateral (select case when p = 1 then 20000 else 98 end as last) log,
        generate_series(1, last) seq;
insert into event_heads (project_id, last_seq, last_at, last_user_id, other_seq)
    select project_id, seq, created_at, user_id, seq - 1
    from (select distinct on (project_id) * from collaboration_logs order by project_id, seq desc) last;
insert into audit_log (user_id, action, target, detail, created_at)
    select id('8000', 1 + i % 20000), 'logged_in', id('8000', 1 + i % 20000)::text, '{}', now() from generate_series(1, 100000) i;

drop function place, id;
reset session_replication_role;
