-- Passwords that work once, and an audit log that nobody rewrites.

-- A lasting password works until it is changed; one that works once is spent by the login that it opens.
alter table users
    add column password_life text not null default 'lasting' check (password_life in ('lasting', 'once', 'spent'));

create index audit_log_by_user on audit_log (user_id, id) where user_id is not null;
create index audit_log_by_target on audit_log (target, id) where target is not null;

create function refuse_to_rewrite() returns trigger language plpgsql as $$
begin
    raise exception 'the table % is only appended to', tg_table_name;
end
$$;

create trigger audit_log_is_only_appended_to
    before update or delete or truncate on audit_log
    for each statement execute function refuse_to_rewrite();
