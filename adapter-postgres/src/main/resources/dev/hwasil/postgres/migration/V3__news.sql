-- The log of a project outlives it, so that those who follow it hear of its end, until it is too old to be replayed.
alter table event_heads drop constraint event_heads_project_id_fkey;
alter table collaboration_logs drop constraint collaboration_logs_project_id_fkey;

alter table event_heads
    add column ended_at     timestamptz,                  -- when the project was deleted
    -- what tells without a look into the log whether somebody else than a certain person has done something since
    add column last_at      timestamptz,                  -- when the last event happened; null before the first
    add column last_user_id uuid,                         -- who did it
    add column other_seq    bigint not null default 0;    -- the last event that somebody else than that person did
create index event_heads_ended on event_heads (ended_at) where ended_at is not null;

update event_heads h
set last_at = l.created_at,
    last_user_id = l.user_id,
    other_seq = coalesce(
        (select max(o.seq) from collaboration_logs o where o.project_id = h.project_id and o.user_id <> l.user_id), 0)
from collaboration_logs l
where l.project_id = h.project_id and l.seq = h.last_seq;
