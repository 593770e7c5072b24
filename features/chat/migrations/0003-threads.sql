-- How a channel is answered in, see `threadPolicies`. In announcements that are there already only leads go on to write.
alter table chat_channel
  add column threads text not null default 'free'
    check (threads in ('free', 'threads', 'questions', 'solved', 'off'));
update chat_channel set threads = 'off' where kind = 'announcements';

-- Who follows a thread, named by the message that began it, and how far they have read. Who let go of one keeps the row.
create table chat_thread_follow (
  community_id uuid not null,
  member_id uuid not null,
  thread_id uuid not null,
  following boolean not null default true,
  read_at timestamptz not null,
  primary key (community_id, member_id, thread_id)
);

create index chat_message_open on chat_message (community_id, channel_id, at, id)
  where thread_id is null and solved is null and deleted_at is null;
