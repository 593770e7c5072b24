-- Where a topic was opened to more, its first post is news to those whom none of these keys had let in, however long ago it was written.
alter table notification_post add column opened_beyond text[];
