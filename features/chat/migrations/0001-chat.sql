create table chat_channel (
  community_id uuid not null references community (id),
  id uuid not null,
  name text not null,
  topic text not null default '',
  kind text not null check (kind in ('open', 'announcements', 'leads', 'private')),
  -- Fixed when the channel is made: what is said in it was said to these.
  audience text[] not null,
  -- Where an imported channel comes from, so that an import run again finds it: as slack:C061A2UGJ.
  source text,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (community_id, id),
  unique (community_id, name)
);
create unique index chat_channel_source on chat_channel (community_id, source) where source is not null;

-- A deleted message keeps its row and loses its words.
create table chat_message (
  community_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  author_id uuid not null,
  at timestamptz not null,
  body text not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  primary key (community_id, id)
);
create index chat_message_in_channel on chat_message (community_id, channel_id, at, id);

-- How far a member has read a channel; what came before they joined counts as read.
create table chat_read (
  community_id uuid not null,
  member_id uuid not null,
  channel_id uuid not null,
  at timestamptz not null,
  primary key (community_id, member_id, channel_id)
);
