-- How far a member has read in a topic: the number of the last post they saw. It never goes back.
create table forum_read (
  community_id uuid not null,
  member_id uuid not null,
  topic_id uuid not null,
  number integer not null,
  primary key (community_id, member_id, topic_id)
);
create index forum_read_of_topic on forum_read (community_id, topic_id);

-- What a member wishes of a topic or of a category: to follow it, or to hear nothing of it.
create table forum_wish (
  community_id uuid not null,
  member_id uuid not null,
  -- The id of a topic, or of a category.
  of_id uuid not null,
  of_kind text not null check (of_kind in ('topic', 'category')),
  wish text not null check (wish in ('follow', 'mute')),
  primary key (community_id, member_id, of_id)
);
create index forum_wish_of on forum_wish (community_id, of_id);
