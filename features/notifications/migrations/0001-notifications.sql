-- Posts that the followers of their topic are mailed about a little later, together with what comes until then.
create table notification_post (
  community_id uuid not null references community (id),
  -- Where it was written; it may have been moved since.
  topic_id uuid not null,
  post_id uuid not null,
  primary key (community_id, topic_id, post_id)
);

-- Which mails a person wants. Who is missing here gets them.
create table notification_wish (
  person_id uuid primary key references person (id) on delete cascade,
  -- Of new posts in topics that they follow.
  posts boolean not null
);
