-- Who is present where, as each node sees it: by person, not by connection. What a node sees goes with the node, which
-- says every few seconds that it lives. Unlogged: rewritten all the time, and worthless after a crash.
drop table user_presence;

create unlogged table presence_nodes (
    node_id     uuid primary key,
    alive_until timestamptz not null
);

create unlogged table user_presence (
    project_id uuid not null,
    user_id    uuid not null,
    node_id    uuid not null references presence_nodes on delete cascade,
    scene_id   uuid,
    status     text not null check (status in ('online', 'away', 'offline')),
    changed_at timestamptz not null default now(),
    primary key (project_id, user_id, node_id)
);
create index user_presence_by_node on user_presence (node_id);
create index user_presence_by_user on user_presence (user_id);
