-- The words a message had before an edit, and since when it had them. They go when it is deleted.
create table chat_message_edit (
  community_id uuid not null,
  message_id uuid not null,
  at timestamptz not null,
  body text not null,
  primary key (community_id, message_id, at)
);

-- Who deleted it, if not its author.
alter table chat_message add column deleted_by uuid;

-- A poll stands in one message.
create unique index chat_message_poll on chat_message (community_id, poll_id) where poll_id is not null;
