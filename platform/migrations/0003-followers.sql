-- How far each follower has read the log of each community. Moved in the transaction of what the follower does.
create table community_log_cursor (
  community_id uuid not null,
  follower text not null,
  seq bigint not null,
  -- The follower has more to do here than the log says, such as reading what was there before it.
  unfinished boolean not null default true,
  -- Batches that failed in a row, and when the next may be tried.
  failures integer not null default 0,
  retry_at timestamptz,
  primary key (community_id, follower)
) with (fillfactor = 50);
