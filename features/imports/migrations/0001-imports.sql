-- An import by upload, from its first byte to what came of it. The upload itself lies in the data folder until it is done with.
create table import_run (
  community_id uuid not null references community (id),
  id uuid not null,
  tool text not null,
  name text not null,
  state text not null check (state in ('uploading', 'running', 'done', 'failed', 'stopped')),
  progress jsonb,
  result jsonb,
  findings jsonb not null default '[]',
  problem text,
  started_by uuid not null,
  started_at timestamptz not null default now(),
  -- Whoever runs it says so every few seconds; after a silence it can be taken up again.
  seen_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (community_id, id)
);
create unique index import_run_one on import_run (community_id) where state in ('uploading', 'running');

-- Who has put away what a community's home says after an import.
create table import_advice_put_away (
  community_id uuid not null,
  member_id uuid not null,
  primary key (community_id, member_id)
);
