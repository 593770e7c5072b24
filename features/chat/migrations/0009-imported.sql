-- What came from another tool, so that whoever claims their past there may also erase it.
alter table chat_message add column imported boolean not null default false;
create index chat_message_imported on chat_message (community_id, author_id) where imported;
