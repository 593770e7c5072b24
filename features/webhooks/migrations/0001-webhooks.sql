-- An address at which a tool posts into one channel. Revoked ones stay: their messages carry their id.
create table webhook (
  community_id uuid not null references community (id),
  id uuid not null,
  channel_id uuid not null,
  name text not null,
  picture text,
  -- SHA-256 of the token, in hex, and its last characters.
  token_hash text not null unique,
  token_end text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  last_used_at timestamptz,
  posts integer not null default 0,
  primary key (community_id, id)
);
