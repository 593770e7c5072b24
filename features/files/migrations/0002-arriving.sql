-- Contents that are kept and that no file has yet. Until then nobody removes them, whoever else had the same; what stands
-- here for too long was left by a server that was killed.
create table file_arriving (
  id uuid primary key,
  hash text not null,
  until timestamptz not null
);
create index file_arriving_content on file_arriving (hash);
