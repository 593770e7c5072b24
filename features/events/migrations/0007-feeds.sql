-- Addresses at which a person's calendar reads what is for them. Who has one reads as they do, so only its hash is kept.
create table event_feed (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  -- Of one community; null for all that the person is in, whenever it is read.
  community_id uuid references community (id),
  -- All that they may see, or what they come to.
  holds text not null check (holds in ('all', 'mine')),
  token_hash text not null unique,
  -- To tell addresses apart.
  token_end text not null,
  created_at timestamptz not null default now(),
  fetched_at timestamptz
);
create index event_feed_of on event_feed (person_id);
