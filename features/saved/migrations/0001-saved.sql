-- What one member keeps for later. Only they ever see it.
create table saved (
  community_id uuid not null,
  member_id uuid not null,
  message_id uuid not null,
  saved_at timestamptz not null default now(),
  -- When to be reminded, and when that was done.
  remind_at timestamptz,
  reminded_at timestamptz,
  done_at timestamptz,
  note text not null default '' check (length(note) <= 280),
  primary key (community_id, member_id, message_id)
);
