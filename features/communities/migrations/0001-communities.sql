create table community (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  purpose text not null,
  meant_for text not null,
  gives text not null,
  gets text not null,
  hue smallint not null,
  visibility text not null check (visibility in ('listed', 'unlisted', 'private')),
  admission text not null check (admission in ('open', 'application', 'invitation')),
  seats smallint not null check (seats between 2 and 250),
  language text not null,
  guidelines_version integer not null default 0,
  created_at timestamptz not null default now(),
  archived_at timestamptz
);
create index community_listed on community (name, id) where visibility = 'listed' and archived_at is null;

-- Somebody in one community. A member without a person is a shadow: known from an import, not yet claimed.
create table member (
  community_id uuid not null references community (id),
  id uuid not null,
  person_id uuid references person (id),
  name text not null,
  role text not null default 'member' check (role in ('lead', 'moderator', 'member')),
  state text not null check (state in ('active', 'left', 'removed', 'shadow')),
  invited_by uuid,
  -- Where a shadow comes from, so that an import run again finds it: as slack:U024BE7LH.
  source text,
  source_email text,
  guidelines_accepted integer not null default 0,
  joined_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (community_id, id)
);
create unique index member_person on member (person_id, community_id) where person_id is not null;
create unique index member_source on member (community_id, source) where source is not null;

-- Somebody who asks to be let in, until that is decided. A row of its own: who left before and asks again stays known.
create table application (
  community_id uuid not null references community (id),
  -- The id of the member they were, or would be.
  id uuid not null,
  person_id uuid not null references person (id),
  why text not null,
  at timestamptz not null default now(),
  primary key (community_id, id),
  unique (person_id, community_id)
);

create table guidelines (
  community_id uuid not null references community (id),
  version integer not null,
  body text not null,
  published_by uuid,
  published_at timestamptz not null default now(),
  primary key (community_id, version)
);

create table guidelines_acceptance (
  community_id uuid not null,
  member_id uuid not null,
  version integer not null,
  accepted_at timestamptz not null default now(),
  primary key (community_id, member_id, version),
  foreign key (community_id, version) references guidelines (community_id, version)
);

create table invitation (
  community_id uuid not null references community (id),
  id uuid not null,
  code text not null unique,
  -- The address it was mailed to. Only that mail has the code, so whoever brings it has shown that the address is theirs.
  email text,
  most_uses integer,
  uses integer not null default 0,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (community_id, id)
);

create table ring (
  community_id uuid not null references community (id),
  id uuid not null,
  name text not null,
  description text not null default '',
  created_at timestamptz not null default now(),
  primary key (community_id, id),
  unique (community_id, name)
);

create table ring_member (
  community_id uuid not null,
  ring_id uuid not null,
  member_id uuid not null,
  since timestamptz not null default now(),
  primary key (community_id, ring_id, member_id),
  foreign key (community_id, ring_id) references ring (community_id, id) on delete cascade
);
create index ring_member_of on ring_member (community_id, member_id);
