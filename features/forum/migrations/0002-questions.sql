-- Comes with PostgreSQL and is trusted: whoever may create in the database may add it.
do $$
begin
  create extension if not exists pg_trgm;
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise exception 'The forum needs the extension pg_trgm, and this database user may not add it, or the server has it not (%).', sqlerrm
    using hint = 'Run "create extension pg_trgm;" in this database as its administrator, then start again.';
end $$;

alter table forum_topic
  -- Of a question: the post that answers it, and who said so: {"postId", "number", "by", "at"}.
  add column answer jsonb,
  -- Of a question: the members who have it too, in the order in which they said so.
  add column same jsonb,
  -- The topic that has it already, for which it was closed: {"topicId", "by", "at"}.
  add column duplicate_of jsonb;

alter table forum_post
  -- The members whom it helped, in the order in which they said so.
  add column votes jsonb,
  -- Who accepted it as the answer, and when: {"by", "at"}; the same stands on its topic.
  add column accepted jsonb;

-- The queue: what waits, the longest first. What was answered or closed is not in it, so it stays small.
create index forum_topic_waiting on forum_topic (community_id, at, id)
  where kind = 'question' and answer is null and closed is null and merged_into is null;
create index forum_topic_answered on forum_topic (community_id) where answer is not null;
create index forum_topic_duplicates on forum_topic (community_id, (duplicate_of->>'topicId')) where duplicate_of is not null;

-- Somebody who was asked to answer a question. That they declined is known to themselves alone, and changes for others nothing:
-- whoever stays silent until the wait is over is treated alike.
create table forum_ask (
  community_id uuid not null,
  topic_id uuid not null,
  member_id uuid not null,
  -- In whose name.
  asker_id uuid not null,
  -- Whether the asker chose them; else the question was passed on.
  chosen boolean not null,
  at timestamptz not null,
  -- When the question is passed on to the next.
  until timestamptz not null,
  answered_at timestamptz,
  declined_at timestamptz,
  -- The wait was over, or the question needs no answer any more.
  over_at timestamptz,
  primary key (community_id, topic_id, member_id)
);
create index forum_ask_of on forum_ask (community_id, member_id, at);

-- How often a member wants to be asked. Who has said nothing has no row.
create table forum_asking (
  community_id uuid not null,
  member_id uuid not null,
  often text not null check (often in ('usual', 'seldom', 'never')),
  primary key (community_id, member_id)
);

-- What similar topics are found by. A table of its own: the row of a topic changes with every reply, these words seldom.
create table forum_likeness (
  community_id uuid not null,
  topic_id uuid not null,
  title text not null,
  words tsvector not null,
  primary key (community_id, topic_id)
);
create index forum_likeness_title on forum_likeness using gin (title gin_trgm_ops);
create index forum_likeness_words on forum_likeness using gin (words);

insert into forum_likeness (community_id, topic_id, title, words)
select t.community_id, t.id, t.title,
  setweight(to_tsvector(l.config, t.title), 'A') || setweight(to_tsvector(l.config, left(coalesce(p.body, ''), 2000)), 'D')
from forum_topic t
join community c on c.id = t.community_id
cross join lateral (select case c.language when 'de' then 'german' else 'english' end::regconfig as config) l
left join forum_post p on p.community_id = t.community_id and p.topic_id = t.id and p.number = 1
where t.merged_into is null;
