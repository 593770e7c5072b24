create table person (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  -- The address of the picture, without a size, once it is resized.
  image text,
  headline text not null default '',
  about text not null default '',
  pronouns text not null default '',
  time_zone text not null default 'UTC',
  language text not null default 'en' check (language in ('en', 'de')),
  administrator boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index person_administrator on person (id) where administrator;

-- The next four are written by better-auth; their columns are mapped in platform/server/auth.
create table session (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_person on session (person_id);

-- A way to prove who one is: the password, later what a provider of sign-in vouches for.
create table account (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_person on account (person_id);

-- What was mailed or challenged and waits to come back; the identifier is a hash.
create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);
create index verification_expires on verification (expires_at);

create table passkey (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index passkey_person on passkey (person_id);

-- A picture as it was uploaded, and what a job made of it. Files are named by the hash of their content. Until a new
-- picture is ready the one before it stays, so a person has at most one that is ready and one that is not.
create table avatar (
  person_id uuid not null references person (id) on delete cascade,
  original text not null,
  state text not null default 'resizing' check (state in ('resizing', 'ready', 'unreadable')),
  file_64 text,
  file_128 text,
  file_256 text,
  uploaded_at timestamptz not null default now(),
  primary key (person_id, original)
);
create index avatar_original on avatar (original);
