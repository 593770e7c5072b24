-- What was solved is a type of its own: a settled question of chat, a question of the forum with an accepted answer. The index has
-- their words already, so that no walk would look at them again.
update search_document d set types = array_append(d.types, 'solved')
from chat_message m
where d.kind = 'message' and m.community_id = d.community_id and m.id = d.id and m.solved is not null;
update search_document d set types = array_append(d.types, 'solved')
from forum_topic t
where d.kind = 'post' and t.community_id = d.community_id and t.id = d.whole_id
  and t.kind = 'question' and t.answer is not null and 'question' = any (d.types);

-- Few beside all that was said: who asks for those alone does not look through the rest.
create index search_document_solved on search_document (community_id, at, id) where types @> '{solved}';
