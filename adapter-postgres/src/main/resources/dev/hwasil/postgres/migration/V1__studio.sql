-- The whole of Hwasil's data. Ids are UUIDs (version 7) made by the application, instants are timestamptz, text is
-- checked by the application before it arrives here; what must hold whoever writes is a constraint.

-- People ------------------------------------------------------------------------------------------------------------

create table users (
    id               uuid primary key,
    username         text not null,
    username_key     text not null unique,           -- folded: two spellings of one name are the same person's
    email            text,                           -- null once the account is erased
    email_key        text unique,
    password_hash    text,                           -- null: nobody can log in
    nickname         text not null,
    profile_image_id uuid,                           -- names the files of the profile picture
    is_admin         boolean not null default false,
    is_active        boolean not null default true,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    last_login_at    timestamptz,
    erased_at        timestamptz,
    check ((email is null) = (email_key is null))
);

-- A login, over all the tokens it is given.
create table sessions (
    id         uuid primary key,
    user_id    uuid not null references users on delete cascade,
    started_at timestamptz not null,
    ends_at    timestamptz not null,
    ended_at   timestamptz
);
create index sessions_by_user on sessions (user_id) where ended_at is null;

create table refresh_tokens (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    session_id uuid not null references sessions on delete cascade,
    issued_at  timestamptz not null,
    used_at    timestamptz                           -- when it was exchanged for its successor
);
create index refresh_tokens_by_session on refresh_tokens (session_id);

-- Studios and projects ----------------------------------------------------------------------------------------------

create table studios (
    id          uuid primary key,
    owner_id    uuid not null references users on delete cascade,
    name        text not null,
    description text,
    version     integer not null default 1,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index studios_by_owner on studios (owner_id);

create table projects (
    id          uuid primary key,
    studio_id   uuid not null references studios on delete cascade,
    creator_id  uuid not null references users,
    name        text not null,
    description text,
    deadline    date,
    tag         text not null check (tag in ('illustration', 'storyboard')),
    status      text not null default 'active' check (status in ('active', 'completed', 'archived')),
    version     integer not null default 1,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index projects_by_studio on projects (studio_id);
create index projects_by_deadline on projects (deadline) where status = 'active' and deadline is not null;

create table project_participants (
    project_id      uuid not null references projects on delete cascade,
    user_id         uuid not null references users on delete cascade,
    role            text not null check (role in ('owner', 'editor', 'member', 'viewer')),
    joined_at       timestamptz not null,
    last_viewed_at  timestamptz,
    last_viewed_seq bigint not null default 0,       -- what happened after it is news to this person
    primary key (project_id, user_id)
);
create index project_participants_by_user on project_participants (user_id, project_id);

create table invites (
    id         uuid primary key,
    code_hash  bytea not null unique check (octet_length(code_hash) = 32),
    project_id uuid not null references projects on delete cascade,
    role       text not null check (role in ('editor', 'member', 'viewer')),
    created_by uuid not null references users,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz
);
create unique index invites_one_open on invites (project_id) where ended_at is null;
create index invites_by_project on invites (project_id);

-- Scenes and their pictures -----------------------------------------------------------------------------------------

create table scenes (
    id           uuid primary key,
    project_id   uuid not null references projects on delete cascade,
    scene_number integer not null check (scene_number >= 1),
    label        text,
    description  text,
    notes        text,
    created_by   uuid not null references users,
    version      integer not null default 1,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    -- checked at the end of a statement, so that one UPDATE can renumber them all
    constraint scenes_number_unique unique (project_id, scene_number) deferrable initially immediate,
    unique (id, project_id)
);

-- A scene has one slot for each type; the slot points at its current version, so that exactly one is current.
create table images (
    id              uuid primary key,
    scene_id        uuid not null references scenes on delete cascade,
    type            text not null check (type in ('lineart', 'art')),
    current_version integer not null check (current_version >= 1),
    created_at      timestamptz not null,
    unique (scene_id, type)
);

-- Versions run 1…n without a gap and are never changed. A restored one shows the same artwork as an earlier one.
create table image_history (
    image_id           uuid not null references images on delete cascade,
    version_number     integer not null check (version_number >= 1),
    artwork_id         uuid not null,                -- names the files
    format             text not null check (format in ('jpeg', 'png', 'webp', 'psd', 'tiff')),
    width              integer not null check (width >= 1),
    height             integer not null check (height >= 1),
    file_size          bigint not null check (file_size >= 1),
    sha256             bytea not null check (octet_length(sha256) = 32),
    file_name          text,
    animated           boolean not null default false,
    uploaded_by        uuid not null references users,
    uploaded_at        timestamptz not null,
    change_description text,
    restored_from      integer check (restored_from < version_number),
    primary key (image_id, version_number),
    foreign key (image_id, restored_from) references image_history (image_id, version_number)
);
create index image_history_by_artwork on image_history (artwork_id);

alter table images
    add constraint images_current_exists foreign key (id, current_version)
        references image_history (image_id, version_number) deferrable initially deferred;

-- What is said and drawn beside them --------------------------------------------------------------------------------

create table comments (
    id                uuid primary key,
    project_id        uuid not null references projects on delete cascade,
    scene_id          uuid,                          -- null: it speaks of the project
    parent_comment_id uuid references comments on delete cascade,
    user_id           uuid not null references users,
    content           text,
    is_edited         boolean not null default false,
    is_deleted        boolean not null default false,
    resolved_at       timestamptz,
    resolved_by       uuid references users,
    version           integer not null default 1,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    foreign key (scene_id, project_id) references scenes (id, project_id) on delete cascade,
    check (is_deleted = (content is null)),
    check ((resolved_at is null) = (resolved_by is null)),
    check (resolved_at is null or parent_comment_id is null)
);
-- ids are in the order of time: the newest first is the largest id first
create index comments_of_project on comments (project_id, id) where scene_id is null;
create index comments_of_all on comments (project_id, id);
create index comments_of_scene on comments (scene_id, id) where scene_id is not null;
create index comments_by_parent on comments (parent_comment_id) where parent_comment_id is not null;
create index comments_by_user on comments (user_id);

create table comment_mentions (
    comment_id uuid not null references comments on delete cascade,
    user_id    uuid not null references users on delete cascade,
    primary key (comment_id, user_id)
);
create index comment_mentions_by_user on comment_mentions (user_id);

create table annotations (
    id             uuid primary key,
    image_id       uuid not null,
    version_number integer not null,
    user_id        uuid not null references users,
    type           text not null check (type in ('drawing', 'text', 'arrow', 'rectangle')),
    position_x     double precision not null,        -- fractions of the picture
    position_y     double precision not null,
    width          double precision,
    height         double precision,
    content        text,
    drawing_data   jsonb,
    color          text,
    version        integer not null default 1,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    foreign key (image_id, version_number) references image_history (image_id, version_number) on delete cascade,
    check ((type = 'drawing') = (drawing_data is not null))
);
create index annotations_by_version on annotations (image_id, version_number, id);
create index annotations_by_user on annotations (user_id);

-- What happened -----------------------------------------------------------------------------------------------------

-- The last seq of each project. Whoever writes an event locks its row until the commit: seqs have no gap and are in
-- the order of commits.
create table event_heads (
    project_id uuid primary key references projects on delete cascade,
    last_seq   bigint not null default 0
) with (fillfactor = 50);

-- The event log of each project, and the activity that people read of it.
create table collaboration_logs (
    project_id  uuid not null references projects on delete cascade,
    seq         bigint not null,
    user_id     uuid not null references users,
    action_type text not null,                       -- the event's name
    target_type text not null,
    target_id   uuid not null,
    payload     text,                                -- whole resources without links; null once too old to be replayed
    created_at  timestamptz not null,
    primary key (project_id, seq)
);
create index collaboration_logs_by_user on collaboration_logs (user_id);
create index collaboration_logs_by_time on collaboration_logs (created_at);

create table notifications (
    id         uuid primary key,
    user_id    uuid not null references users on delete cascade,
    project_id uuid references projects on delete cascade,
    type       text not null check (type in ('reply', 'mention', 'new_member', 'update', 'deadline')),
    title      text not null,
    content    text,
    target     jsonb,                                -- where a click leads
    is_read    boolean not null default false,
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notifications_by_user on notifications (user_id, id);
create index notifications_unread on notifications (user_id, id) where not is_read;
create index notifications_by_project on notifications (project_id);

-- Which reminders of a deadline have been sent, so that each is sent once by whichever node is first.
create table deadline_reminders (
    project_id uuid not null references projects on delete cascade,
    deadline   date not null,
    days_ahead integer not null,
    sent_at    timestamptz not null,
    primary key (project_id, deadline, days_ahead)
);

-- Connections -------------------------------------------------------------------------------------------------------

-- Who is where, by connection. Rewritten all the time and worthless after a crash.
create unlogged table user_presence (
    socket_id     text not null,
    project_id    uuid not null,
    user_id       uuid not null,
    scene_id      uuid,
    node_id       text not null,
    status        text not null check (status in ('online', 'away', 'offline')),
    last_activity timestamptz not null,
    primary key (socket_id, project_id)
);
create index user_presence_by_project on user_presence (project_id);
create index user_presence_by_node on user_presence (node_id);

-- What a socket had joined, so that any node can take it up again after its connection was lost.
create table socket_rooms (
    pid        text not null,
    user_id    uuid not null references users on delete cascade,
    project_id uuid not null references projects on delete cascade,
    scene_id   uuid,
    joined_at  timestamptz not null,
    expires_at timestamptz not null,
    primary key (pid, project_id)
);
create index socket_rooms_by_expiry on socket_rooms (expires_at);

-- Safety ------------------------------------------------------------------------------------------------------------

-- The first answer to each keyed request, written in the transaction of the change itself.
create table idempotency_keys (
    user_id      uuid not null references users on delete cascade,
    route        text not null,
    key          text not null,
    request_hash bytea not null check (octet_length(request_hash) = 32),
    status       integer not null,
    headers      jsonb not null default '{}',
    body         bytea not null,
    created_at   timestamptz not null,
    primary key (user_id, route, key)
);
create index idempotency_keys_by_time on idempotency_keys (created_at);

-- Who did what to rights and accounts; only ever appended to.
create table audit_log (
    id         bigint generated always as identity primary key,
    user_id    uuid,
    action     text not null,
    target     text,
    detail     jsonb,
    address    text,                                 -- the network's prefix, not the host
    request_id text,
    created_at timestamptz not null
);
create index audit_log_by_time on audit_log (created_at);
