-- How a socket has said that its person wants to be shown: it is shown so again when it is taken up.
alter table socket_rooms
    add column declared text not null default 'online' check (declared in ('online', 'away', 'offline'));
