-- One append-only log per community. The head row is the lock that makes seq order commit order.
create table community_log_head (
  community_id uuid primary key,
  seq bigint not null,
  at timestamptz not null
) with (fillfactor = 50);

create table community_log (
  community_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor_id uuid,
  kind text not null,
  audience text[] not null,
  data jsonb not null,
  touches uuid[] not null default '{}',
  -- What the entry is about, as a message: by this its words are found again when they are to be taken away.
  about uuid,
  primary key (community_id, seq)
);
create index community_log_about on community_log (community_id, about) where about is not null;
