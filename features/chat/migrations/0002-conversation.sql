-- A message in full. What stands on a message stands in its row: a community is small, every change of a message is made
-- under the lock of its log, and a page of messages is read without a join. A message that has none of it pays nothing.
alter table chat_message
  -- The message this one answers; an answer stands in the channel too only if its author sent it there as well.
  add column thread_id uuid,
  add column in_channel boolean not null default true,
  -- Of a message that was answered: {"count", "lastAt", "authors"}, see ThreadView.
  add column thread jsonb,
  -- Who settled the question that this message asked, and when: {"by", "at"}.
  add column solved jsonb,
  -- [{"emoji", "by": [member ids]}] in the order in which they came.
  add column reactions jsonb,
  -- Who put it where everybody finds it, and when: {"by", "at"}.
  add column pinned jsonb,
  -- [FileView] of the files that came with it.
  add column files jsonb,
  add column poll_id uuid,
  -- The message that is passed on: {"channelId", "messageId"}.
  add column forwards jsonb,
  -- A poster that is no member: {"name", "picture"}. author_id then names the tool it came by.
  add column bot jsonb,
  add constraint chat_message_answers_elsewhere check (thread_id is not null or in_channel);

drop index chat_message_in_channel;
create index chat_message_in_channel on chat_message (community_id, channel_id, at, id) where in_channel;
create index chat_message_in_thread on chat_message (community_id, thread_id, at, id) where thread_id is not null;
create index chat_message_pinned on chat_message (community_id, channel_id) where pinned is not null;
