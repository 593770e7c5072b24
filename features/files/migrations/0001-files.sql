-- A file that somebody sent. Whoever sees what it is attached to sees it; until then only who sent it.
create table file (
  community_id uuid not null references community (id),
  id uuid not null,
  -- The content, as it is kept: of a picture without what the camera wrote into it.
  hash text not null,
  name text not null,
  type text not null,
  size bigint not null,
  width integer,
  height integer,
  description text,
  -- Smaller pictures, once a job made them; where one would not be smaller there is none.
  small text,
  large text,
  uploaded_by uuid not null,
  audience text[] not null,
  created_at timestamptz not null default now(),
  -- What it belongs to, as a message.
  attached_to uuid,
  attached_at timestamptz,
  primary key (community_id, id)
);
-- Whether a content is still needed by anybody.
create index file_content on file (hash);
create index file_small on file (small) where small is not null;
create index file_large on file (large) where large is not null;
