-- The one organisation of this Hamlet; no row before it is set up.
create table organisation (
  only_one boolean primary key default true check (only_one),
  name text not null,
  created_at timestamptz not null default now()
);

-- Links printed at the start that let the first administrator in; kept as hashes, gone once there is one.
create table setup_link (
  token_hash text primary key,
  created_at timestamptz not null default now()
);
