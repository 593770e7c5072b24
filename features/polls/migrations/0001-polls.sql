-- A question to those of an audience. Whatever shows it (a message, a topic) knows its id; the poll knows nothing of that.
create table poll (
  community_id uuid not null references community (id),
  id uuid not null,
  author_id uuid not null,
  audience text[] not null,
  question text not null,
  kind text not null check (kind in ('one', 'many', 'ranked')),
  most smallint,
  anonymous boolean not null,
  additions boolean not null,
  results_shown text not null check (results_shown in ('always', 'voted', 'closed')),
  created_at timestamptz not null,
  closes_at timestamptz,
  closed_at timestamptz,
  -- What the entries about votes are about, so that they can be emptied when an anonymous poll is closed.
  box_id uuid not null,
  voted smallint not null default 0,
  -- PollResults, counted anew with every vote; the only thing that is left of the votes of a closed anonymous poll.
  results jsonb not null,
  primary key (community_id, id)
);
create index poll_newest on poll (community_id, created_at, id);

create table poll_option (
  community_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  place smallint not null,
  text text not null,
  primary key (community_id, poll_id, id),
  unique (community_id, poll_id, place),
  foreign key (community_id, poll_id) references poll (community_id, id) on delete cascade
);

-- Who votes for what, so that a vote counts once and can be changed. Without a time. Of an anonymous poll these rows go
-- when it is closed.
create table poll_vote (
  community_id uuid not null,
  poll_id uuid not null,
  member_id uuid not null,
  choices uuid[] not null,
  primary key (community_id, poll_id, member_id),
  foreign key (community_id, poll_id) references poll (community_id, id) on delete cascade
);
