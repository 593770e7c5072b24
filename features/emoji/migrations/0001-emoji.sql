-- The emoji that a community made itself.
create table emoji (
  community_id uuid not null references community (id),
  name text not null check (name ~ '^[a-z0-9_+-]{2,32}$'),
  -- The hash of its picture among the files of this feature.
  picture text not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  primary key (community_id, name)
);
create index emoji_picture on emoji (picture);
