-- On a topic that is a decision: until when it is open, how many stand how, and what came of it.
alter table forum_topic add column decision jsonb;
-- On a post that says what came of one, or why it is open again: {"as"}.
alter table forum_post add column decided jsonb;
create index forum_topic_decisions on forum_topic (community_id, (decision->>'at'), id)
  where decision is not null and merged_into is null;

update forum_topic set decision = json_build_object(
    'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'closesAt', to_char((now() + interval '7 days') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'counts', json_build_object('agree', 0, 'abstain', 0, 'disagree', 0, 'block', 0))
where kind = 'decision' and merged_into is null;

-- How each member stands to a decision; one each.
create table forum_position (
  community_id uuid not null,
  topic_id uuid not null,
  member_id uuid not null,
  stance text not null check (stance in ('agree', 'abstain', 'disagree', 'block')),
  reason text not null default '',
  at timestamptz not null,
  -- How they stood before, oldest first: [{"stance", "reason", "at"}].
  before jsonb not null default '[]',
  primary key (community_id, topic_id, member_id),
  check (stance <> 'block' or reason <> '')
);
