-- Both come with PostgreSQL and are trusted: whoever may create in the database may add them.
do $$
begin
  create extension if not exists pg_trgm;
  create extension if not exists btree_gin;
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise exception 'Search needs the extensions pg_trgm and btree_gin, and this database user may not add them, or the server has them not (%).', sqlerrm
    using hint = 'Run "create extension pg_trgm; create extension btree_gin;" in this database as its administrator, then start again.';
end $$;

-- Words by their stem in the language of the community. No word is left out for being common: phrases have those too.
create text search dictionary search_english (template = pg_catalog.snowball, language = english);
create text search dictionary search_german (template = pg_catalog.snowball, language = german);
create text search configuration search_simple (copy = pg_catalog.simple);
create text search configuration search_en (copy = pg_catalog.simple);
alter text search configuration search_en alter mapping for asciiword, word with search_english;
create text search configuration search_de (copy = pg_catalog.simple);
alter text search configuration search_de alter mapping for asciiword, word with search_german;

-- What can be found, of every kind: a copy of the words alone. What is shown comes from whoever owns it.
create table search_document (
  community_id uuid not null references community (id),
  kind text not null,
  id uuid not null,
  -- Where it stands, such as a channel, and who said it.
  place_id uuid not null,
  author_id uuid not null,
  at timestamptz not null,
  audience text[] not null,
  -- What it has: file, link, poll, reaction.
  traits text[] not null,
  -- By which language its words were read.
  language text not null,
  words tsvector not null,
  primary key (community_id, kind, id)
);
create index search_document_by_time on search_document (community_id, at, id);
create index search_document_by_author on search_document (community_id, author_id, at, id);
create index search_document_in_place on search_document (community_id, place_id, at, id);
create index search_document_with_traits on search_document (community_id, at, id) where traits <> '{}';
create index search_document_words on search_document using gin (community_id, words) with (fastupdate = off);

-- A place and an author belong to one community: without knowing it PostgreSQL takes theirs for few, and sorts them all.
create statistics search_document_places (dependencies) on community_id, place_id from search_document;
create statistics search_document_authors (dependencies) on community_id, author_id from search_document;

-- The words of a document as they were written, so that they can be taken out of the vocabulary again.
create table search_wording (
  community_id uuid not null,
  kind text not null,
  id uuid not null,
  audience text[] not null,
  words text[] not null,
  primary key (community_id, kind, id)
);

-- The words of a community by who may see them, and in how many documents they are: nobody is led to a word they may not read.
create table search_word (
  community_id uuid not null,
  word text collate "C" not null,
  audience text[] not null,
  uses integer not null,
  primary key (community_id, word, audience)
);
create index search_word_like on search_word using gin (community_id, word gin_trgm_ops);

-- How far what was there before the follower, or came without an entry of its own, was walked through.
create table search_walk (
  community_id uuid not null,
  kind text not null,
  language text not null,
  -- Where the walk goes on; null at its beginning.
  after text,
  ended boolean not null default false,
  primary key (community_id, kind)
);
