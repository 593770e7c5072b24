-- Conversations of a few: channels without a name, found again by who is in them.
alter table chat_channel
  drop constraint chat_channel_kind_check,
  add constraint chat_channel_kind_check check (kind in ('open', 'announcements', 'leads', 'private', 'direct')),
  drop constraint chat_channel_community_id_name_key,
  -- Of a direct conversation: everybody in it, in the order of their ids. Until its first message the audience holds only
  -- those who opened it.
  add column people uuid[],
  add constraint chat_channel_people check ((kind = 'direct') = (people is not null)),
  -- More than the topic says, in Markdown.
  add column description text not null default '',
  add column created_by uuid;
create unique index chat_channel_name on chat_channel (community_id, name) where people is null;
create unique index chat_channel_direct on chat_channel (community_id, people) where people is not null;

-- Whom a member does not want to hear from. Nobody but them learns of it.
create table chat_block (
  community_id uuid not null,
  member_id uuid not null,
  blocked_id uuid not null,
  at timestamptz not null default now(),
  primary key (community_id, member_id, blocked_id)
);

-- How one member keeps one channel. Who has said nothing has no row.
create table chat_preference (
  community_id uuid not null,
  member_id uuid not null,
  channel_id uuid not null,
  -- One of their folders; of a folder that is gone it says nothing.
  folder_id uuid,
  muted boolean not null,
  notify text not null check (notify in ('all', 'mentions', 'nothing')),
  primary key (community_id, member_id, channel_id)
);

-- The folders of a member, in their order: [{"id", "name"}].
create table chat_folders (
  community_id uuid not null,
  member_id uuid not null,
  folders jsonb not null,
  primary key (community_id, member_id)
);
