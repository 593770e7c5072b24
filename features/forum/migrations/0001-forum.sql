create table forum_category (
  community_id uuid not null references community (id),
  id uuid not null,
  name text not null,
  description text not null default '',
  -- Who opens topics in it.
  opening text not null default 'everyone' check (opening in ('everyone', 'leads')),
  -- Fixed when the category is made; no topic in it is for more.
  audience text[] not null,
  place integer not null,
  created_at timestamptz not null default now(),
  primary key (community_id, id),
  unique (community_id, name)
);

-- A topic as a list has it: all that stands on it stands in its row. Every change is made under the lock of its log.
create table forum_topic (
  community_id uuid not null,
  id uuid not null,
  category_id uuid not null,
  kind text not null check (kind in ('discussion', 'question', 'story', 'decision')),
  title text not null,
  tags text[] not null default '{}',
  author_id uuid not null,
  at timestamptz not null,
  -- Never more than the category's; its posts have it too.
  audience text[] not null,
  replies integer not null default 0,
  -- Posts have the numbers from 1 to this, without a hole.
  last_number integer not null default 0,
  -- When it was last written in; it never goes back.
  last_at timestamptz not null,
  -- The last to write in it, the newest first.
  people uuid[] not null default '{}',
  -- Who put it on top, or closed it, and when: {"by", "at"}.
  pinned jsonb,
  closed jsonb,
  -- The chat message it was made of: {"channelId", "messageId"}.
  lifted jsonb,
  -- Where it was split from: {"topicId", "number"}.
  split_from jsonb,
  -- Of a topic that was merged: where its posts are now, and what was added to their numbers. Nothing else is left of it.
  merged_into uuid,
  merged_offset integer not null default 0,
  primary key (community_id, id)
);
create index forum_topic_by_activity on forum_topic (community_id, last_at, id) where merged_into is null;
create index forum_topic_in_category on forum_topic (community_id, category_id, last_at, id) where merged_into is null;
create index forum_topic_pinned on forum_topic (community_id) where pinned is not null;
create index forum_topic_merged on forum_topic (community_id, merged_into) where merged_into is not null;

-- A post in full. A page of a topic is read by the numbers of its posts, without a join. What was deleted or moved away
-- keeps its place and loses its words.
create table forum_post (
  community_id uuid not null,
  topic_id uuid not null,
  number integer not null,
  id uuid not null,
  author_id uuid not null,
  at timestamptz not null,
  body text not null,
  -- The post it answers, in the same topic.
  reply_to jsonb,
  -- [{"emoji", "by": [member ids]}] in the order in which they came.
  reactions jsonb,
  -- [FileView] of the files that came with it.
  files jsonb,
  -- The title of the topic that it began, which was merged into this one.
  heading text,
  edited_at timestamptz,
  deleted_at timestamptz,
  -- Who deleted it, if not its author.
  deleted_by uuid,
  -- Where it went: {"topicId", "number"}.
  moved jsonb,
  -- It was said elsewhere and came by an import, so that whoever claims their past there may also erase it.
  imported boolean not null default false,
  primary key (community_id, topic_id, number),
  unique (community_id, id)
);
create index forum_post_imported on forum_post (community_id, author_id) where imported;

-- The words a post had before an edit, and since when it had them. They go when it is deleted.
create table forum_post_version (
  community_id uuid not null,
  post_id uuid not null,
  at timestamptz not null,
  body text not null,
  primary key (community_id, post_id, at)
);

-- Every community begins with one place to write.
insert into forum_category (community_id, id, name, audience, place)
select id, gen_random_uuid(), case language when 'de' then 'Allgemeines' else 'General' end, '{members}', 0 from community;
