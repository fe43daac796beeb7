-- A drawing is kept in a compact form of the application's own: a tenth of what jsonb takes for its points. The
-- column's check goes with it. Nothing has been drawn before this version.
alter table annotations
    drop column drawing_data,
    add column drawing_data bytea,
    add constraint annotations_drawings_are_drawn check ((type = 'drawing') = (drawing_data is not null));

-- A notification says who did what to which thing, and no more: its words are found when it is read. So what is edited
-- or deleted is so here too, a person who is erased is not named here, and what goes takes its notifications along.
alter table notifications
    drop column title,
    drop column content,
    drop column target,
    alter column project_id set not null,
    add column actor_id       uuid references users,             -- null: nobody did anything, time passed
    add column comment_id     uuid references comments on delete cascade,
    add column image_id       uuid,
    add column version_number integer,
    add column deadline       date,
    add column days_left      integer,                           -- when it was sent
    add foreign key (image_id, version_number) references image_history (image_id, version_number) on delete cascade,
    add check ((type = 'deadline') = (actor_id is null)),
    add check ((type in ('reply', 'mention')) = (comment_id is not null)),
    add check ((type = 'update') = (image_id is not null)),
    add check ((image_id is null) = (version_number is null)),
    add check ((type = 'deadline') = (deadline is not null)),
    add check ((deadline is null) = (days_left is null)),
    add check (is_read = (read_at is not null));

-- Each person is told once of each comment, however often it is edited, and of each version; whoever is first. (That a
-- deadline is told of once is what deadline_reminders are for.)
create unique index notifications_once_of_comment on notifications (comment_id, user_id) where comment_id is not null;
create unique index notifications_once_of_version on notifications (image_id, version_number, user_id)
    where image_id is not null;
create index notifications_by_actor on notifications (actor_id) where actor_id is not null;
