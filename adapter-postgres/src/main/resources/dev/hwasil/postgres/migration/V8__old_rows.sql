-- Rows that have had their time are found by it. Null ends are passed over by least(): what was not ended runs out.
create index sessions_by_end on sessions (least(ends_at, ended_at));
create index refresh_tokens_by_use on refresh_tokens (used_at) where used_at is not null;
create index invites_by_end on invites (least(expires_at, ended_at));
