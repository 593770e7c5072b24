-- On a topic: who reads it later beside those of its audience, and from when: [{"audience", "from"}], the next first.
-- The steps themselves are in release_step; null when none is to come.
alter table forum_topic add column plan jsonb;
