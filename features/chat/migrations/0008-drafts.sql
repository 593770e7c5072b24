-- What one member began and has not said, so that it follows them from device to device. Sent or given up, it keeps its row
-- without words for a while: an older device that comes back must not bring them back.
create table chat_draft (
  community_id uuid not null,
  member_id uuid not null,
  channel_id uuid not null,
  -- The channel itself, or the message that is being answered.
  place_id uuid not null,
  body text not null,
  -- When it was written, by the clock of the device; the latest holds.
  at timestamptz not null,
  primary key (community_id, member_id, place_id)
);

-- A message that is written and will be said later, under this id. Once it is said, its row is gone.
create table chat_scheduled (
  community_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  channel_id uuid not null,
  -- The rest of what was asked to be posted, as PostMessage has it.
  post jsonb not null,
  post_at timestamptz not null,
  -- Why it could not be said when it was time: the code of the refusal.
  refused text,
  primary key (community_id, id)
);
create index chat_scheduled_of_member on chat_scheduled (community_id, member_id, post_at);
