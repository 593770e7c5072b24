-- What one member began and has not said, so that it follows them from device to device. Sent or given up, it keeps its row
-- without words for a while: an older device that comes back must not bring them back.
create table draft (
  community_id uuid not null,
  member_id uuid not null,
  -- Where it is written, as `chat/<channel>` or `forum/new`.
  place text not null,
  body text not null,
  -- When it was written, by the clock of the device; the latest holds.
  at timestamptz not null,
  primary key (community_id, member_id, place)
);
