-- What a socket has joined is kept by the socket's name. What proves that a client was this socket is signed, not kept.
alter table socket_rooms rename column pid to socket_id;
alter table socket_rooms
    drop column joined_at,
    add column batches_cursors boolean not null default false;
