-- What is asked after a date of an event.
create table recap_survey (
  community_id uuid not null,
  occurrence_id uuid not null,
  anonymous boolean not null,
  questions jsonb not null,
  primary key (community_id, occurrence_id),
  foreign key (community_id, occurrence_id) references event_occurrence (community_id, id) on delete cascade
);

-- That somebody answered; what they answered stands in another table, without a time, so that one does not lead to the other.
create table recap_answered (
  community_id uuid not null,
  occurrence_id uuid not null,
  member_id uuid not null,
  primary key (community_id, occurrence_id, member_id),
  foreign key (community_id, occurrence_id) references event_occurrence (community_id, id) on delete cascade
);

create table recap_answer (
  community_id uuid not null,
  occurrence_id uuid not null,
  -- Random, and so in no order.
  id uuid not null default gen_random_uuid(),
  -- Null where it is anonymous.
  member_id uuid,
  score smallint not null check (score between 0 and 10),
  answers jsonb not null,
  primary key (community_id, occurrence_id, id),
  foreign key (community_id, occurrence_id) references event_occurrence (community_id, id) on delete cascade
);

create table recap_thanks (
  community_id uuid not null,
  occurrence_id uuid not null,
  speaker_id uuid not null,
  member_id uuid not null,
  words text not null,
  at timestamptz not null default now(),
  primary key (community_id, occurrence_id, speaker_id, member_id),
  foreign key (community_id, occurrence_id) references event_occurrence (community_id, id) on delete cascade
);

-- A topic or a resource that came of it.
create table recap_keepsake (
  community_id uuid not null,
  occurrence_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('recap', 'room', 'resource')),
  at timestamptz not null default now(),
  primary key (community_id, occurrence_id, id),
  foreign key (community_id, occurrence_id) references event_occurrence (community_id, id) on delete cascade
);
