-- What happens at a date of an event while it is on.
create table stage (
  community_id uuid not null,
  occurrence_id uuid not null,
  event_id uuid not null,
  moderated boolean not null default false,
  captions_url text,
  session_id uuid,
  poll_ids uuid[] not null default '{}',
  hands jsonb not null default '[]',
  -- Of hosts alone.
  backstage jsonb not null default '{"notes": "", "run": []}',
  primary key (community_id, occurrence_id),
  foreign key (community_id, occurrence_id) references event_occurrence (community_id, id) on delete cascade
);

create table stage_line (
  community_id uuid not null,
  id uuid not null,
  occurrence_id uuid not null,
  author_id uuid not null,
  body text not null,
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, occurrence_id) references event_occurrence (community_id, id) on delete cascade
);
create index stage_line_at on stage_line (community_id, occurrence_id, at desc);

create table stage_question (
  community_id uuid not null,
  id uuid not null,
  occurrence_id uuid not null,
  author_id uuid not null,
  anonymous boolean not null,
  body text not null,
  at timestamptz not null,
  status text not null check (status in ('waiting', 'open', 'now', 'answered', 'hidden')),
  votes integer not null default 0 check (votes >= 0),
  primary key (community_id, id),
  foreign key (community_id, occurrence_id) references event_occurrence (community_id, id) on delete cascade
);
create index stage_question_of on stage_question (community_id, occurrence_id, votes desc);

create table stage_vote (
  community_id uuid not null,
  question_id uuid not null,
  member_id uuid not null,
  primary key (community_id, question_id, member_id),
  foreign key (community_id, question_id) references stage_question (community_id, id) on delete cascade
);

-- People in rooms of a few.
create table stage_round (
  community_id uuid not null,
  id uuid not null,
  occurrence_id uuid not null,
  size smallint not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  -- By room, from the first: the members in it.
  rooms jsonb not null,
  primary key (community_id, id),
  foreign key (community_id, occurrence_id) references event_occurrence (community_id, id) on delete cascade
);
create index stage_round_of on stage_round (community_id, occurrence_id, started_at desc);
