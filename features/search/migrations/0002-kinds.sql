-- What can be found besides messages: posts of the forum and resources of the library, which stand in no section perhaps, or
-- came from nobody here.
alter table search_document alter column place_id drop not null;
alter table search_document alter column author_id drop not null;

-- As what it can be asked for: message, topic, question, answer, post, resource.
alter table search_document add column types text[] not null default '{message}';
-- What it is a part of: the topic of a post. When that goes, or is for others, its entry names no part.
alter table search_document add column whole_id uuid;

-- Few beside messages: who asks for those alone does not look through all that was said.
create index search_document_besides on search_document (community_id, at, id) where kind <> 'message';
create index search_document_besides_words on search_document using gin (community_id, words) with (fastupdate = off)
  where kind <> 'message';
create index search_document_of_whole on search_document (community_id, whole_id) where whole_id is not null;
