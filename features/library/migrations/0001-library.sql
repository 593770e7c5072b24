create table library_section (
  community_id uuid not null references community (id),
  id uuid not null,
  name text not null,
  description text not null,
  place smallint not null,
  cover jsonb,
  primary key (community_id, id)
);

-- Something people come back for. For whom it is now stands here; whom it opens to later is a plan of `releases`.
create table library_resource (
  community_id uuid not null references community (id),
  id uuid not null,
  kind text not null check (kind in ('page', 'file', 'link', 'recording', 'collection')),
  status text not null check (status in ('suggested', 'returned', 'published', 'archived')),
  audience text[] not null,
  -- The next step of its plan, as all see it.
  next jsonb,
  section_id uuid,
  title text not null,
  summary text not null,
  body text not null,
  url text,
  minutes smallint,
  editing text not null check (editing in ('author', 'open')),
  tags text[] not null,
  cover jsonb,
  files jsonb not null,
  items uuid[] not null,
  -- Null for what another community or headquarters sent.
  author_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  reason text not null default '',
  comments integer not null default 0,
  -- Who is asked whether it is still true, every how many days, and when next.
  review_owner uuid,
  review_days smallint,
  review_at timestamptz,
  review_asked_at timestamptz,
  confirmed_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, section_id) references library_section (community_id, id)
);

-- What a resource said in each version.
create table library_revision (
  community_id uuid not null,
  resource_id uuid not null,
  version integer not null,
  author_id uuid,
  at timestamptz not null,
  note text not null,
  title text not null,
  summary text not null,
  body text not null,
  primary key (community_id, resource_id, version),
  foreign key (community_id, resource_id) references library_resource (community_id, id) on delete cascade
);

-- That a member opened a resource, once a day.
create table library_opening (
  community_id uuid not null,
  resource_id uuid not null,
  member_id uuid not null,
  day date not null,
  at timestamptz not null,
  primary key (community_id, resource_id, member_id, day),
  foreign key (community_id, resource_id) references library_resource (community_id, id) on delete cascade
);
create index library_opening_lately on library_opening (community_id, day);

create table library_comment (
  community_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  author_id uuid not null,
  body text not null,
  at timestamptz not null default now(),
  primary key (community_id, id),
  foreign key (community_id, resource_id) references library_resource (community_id, id) on delete cascade
);
create index library_comment_at on library_comment (community_id, resource_id, at, id);

-- Early access with terms.
create table library_drop (
  community_id uuid not null,
  resource_id uuid not null,
  terms_version integer not null,
  watermark boolean not null,
  question text not null,
  ends_at timestamptz,
  ended_at timestamptz,
  primary key (community_id, resource_id),
  foreign key (community_id, resource_id) references library_resource (community_id, id) on delete cascade
);

-- Every version of the terms, and who agreed to which and when. Both outlive the resource: they are what was agreed.
create table library_terms (
  community_id uuid not null,
  resource_id uuid not null,
  version integer not null,
  body text not null,
  at timestamptz not null default now(),
  primary key (community_id, resource_id, version)
);
create table library_acknowledgement (
  community_id uuid not null,
  resource_id uuid not null,
  member_id uuid not null,
  version integer not null,
  at timestamptz not null default now(),
  primary key (community_id, resource_id, member_id, version)
);
create index library_acknowledgement_of on library_acknowledgement (community_id, member_id);

-- What members answered to the question of a drop. Without its words once the resource is removed.
create table library_answer (
  community_id uuid not null,
  resource_id uuid not null,
  member_id uuid not null,
  body text not null,
  at timestamptz not null default now(),
  primary key (community_id, resource_id, member_id)
);
create index library_answer_of on library_answer (community_id, member_id);

-- The copy of a file that carries a member's name, made when they first asked for it.
create table library_marked_copy (
  community_id uuid not null,
  file_id uuid not null,
  member_id uuid not null,
  hash text not null,
  primary key (community_id, file_id, member_id)
);
create index library_marked_copy_content on library_marked_copy (hash);

-- What is published into many communities at once: by headquarters, whose words stand here, or by a community.
create table library_publication (
  id uuid primary key,
  source_community uuid references community (id),
  source_resource uuid,
  source_name text not null,
  -- What headquarters publishes; null where a resource is the source.
  content jsonb,
  version integer not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (source_community, source_resource)
);

-- Where it was published to, and the copy there.
create table library_publication_copy (
  publication_id uuid not null references library_publication (id),
  community_id uuid not null references community (id),
  resource_id uuid not null,
  -- Whether leads there are asked first.
  suggested boolean not null,
  version integer not null default 0,
  -- The files at the source of which the copy has its own.
  source_files uuid[] not null default '{}',
  -- The community took it down; changes pass it by.
  taken_down_at timestamptz,
  primary key (publication_id, community_id)
);
create unique index library_publication_copy_of on library_publication_copy (community_id, resource_id);
