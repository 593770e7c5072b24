-- Before events that a person comes to.
alter table notification_wish add column reminders boolean not null default true;

-- What those who come were reminded of: a date, so many minutes before a start. Moved, it starts at another time.
create table notification_reminder (
  community_id uuid not null references community (id),
  occurrence_id uuid not null,
  minutes integer not null,
  starts_at timestamptz not null,
  primary key (community_id, occurrence_id, minutes, starts_at)
);

-- Guests of events, who have no settings, and want no reminders.
create table notification_guest_stop (
  guest_id uuid primary key
);
