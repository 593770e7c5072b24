-- What people meet for. Its dates are rows of `event_occurrence`; whom it opens to later is a plan of `releases`.
create table event (
  community_id uuid not null references community (id),
  id uuid not null,
  status text not null check (status in ('draft', 'review', 'returned', 'published', 'cancelled')),
  -- For whom it is now: its author, hosts and leads, until it is published.
  audience text[] not null,
  -- Whom it is meant for, once it is published, and the next step of that.
  plan jsonb not null,
  next jsonb,
  title text not null,
  summary text not null,
  body text not null,
  format text not null check (format in ('in-person', 'online', 'hybrid')),
  -- The wall time of the first date in an IANA zone.
  zone text not null,
  starts text not null,
  minutes integer not null check (minutes > 0),
  -- An RRULE without DTSTART, and the slots left out of it.
  rule text,
  except_slots text[] not null default '{}',
  joining text not null check (joining in ('each', 'whole')),
  venue jsonb,
  join_url text,
  hosts uuid[] not null,
  speakers jsonb not null,
  agenda jsonb not null,
  tags text[] not null,
  cover jsonb,
  files jsonb not null,
  registration jsonb not null,
  reminders integer[] not null,
  author_id uuid,
  version integer not null default 1,
  -- Of RFC 5545: counts what those who come have to hear of.
  sequence integer not null default 0,
  reason text not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  published_at timestamptz,
  -- When its last date ends.
  ends_at timestamptz not null,
  primary key (community_id, id)
);
create index event_to_come on event (community_id, ends_at);

-- One time at which an event is. What somebody signed up for follows it by its id, also into another event.
create table event_occurrence (
  community_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  -- The wall time that the series gives it: RECURRENCE-ID of RFC 5545.
  slot text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- Set by hand, so that the series does not move it back.
  moved boolean not null default false,
  cancelled_at timestamptz,
  sequence integer not null default 0,
  primary key (community_id, id),
  foreign key (community_id, event_id) references event (community_id, id) on delete cascade,
  unique (community_id, event_id, slot)
);
create index event_occurrence_at on event_occurrence (community_id, starts_at);

create table event_ticket (
  community_id uuid not null,
  event_id uuid not null,
  id uuid not null,
  place smallint not null,
  name text not null,
  description text not null,
  price text not null,
  seats integer check (seats >= 0),
  approval boolean not null,
  primary key (community_id, event_id, id),
  foreign key (community_id, event_id) references event (community_id, id) on delete cascade
);

-- Somebody without an account here who comes by a confirmed address, or whom a host put down by name.
create table event_guest (
  community_id uuid not null references community (id),
  id uuid not null,
  name text not null,
  email text,
  -- The person, where they have an account of the organisation.
  person_id uuid,
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (community_id, id)
);
create unique index event_guest_email on event_guest (community_id, lower(email));

-- What somebody said about coming to a pool: an occurrence, or a whole series.
create table event_rsvp (
  community_id uuid not null,
  pool_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  -- A member or a guest.
  member_id uuid,
  guest_id uuid,
  ticket_id uuid not null,
  status text not null check (status in ('going', 'maybe', 'no', 'requested', 'waiting', 'offered', 'lapsed', 'refused')),
  guests integer not null check (guests >= 0),
  answers jsonb not null,
  consent jsonb not null,
  -- The order of the line; only of who waits or was offered a seat.
  place bigint,
  offered_until timestamptz,
  claim_secret text,
  -- What the ticket says at the door.
  code text not null,
  -- Which host put them down beyond the seats there were.
  beyond_seats_by uuid,
  at timestamptz not null,
  changed_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, event_id) references event (community_id, id) on delete cascade,
  check ((member_id is null) <> (guest_id is null))
);
create unique index event_rsvp_member on event_rsvp (community_id, pool_id, member_id) where member_id is not null;
create unique index event_rsvp_guest on event_rsvp (community_id, pool_id, guest_id) where guest_id is not null;
create index event_rsvp_line on event_rsvp (community_id, pool_id, place) where status in ('waiting', 'offered');
create index event_rsvp_of_member on event_rsvp (community_id, member_id) where member_id is not null;
create unique index event_rsvp_code on event_rsvp (code);

-- How full each ticket type of a pool is, in seats; changed with the RSVPs, under the lock of the log.
create table event_seat_count (
  community_id uuid not null,
  pool_id uuid not null,
  ticket_id uuid not null,
  event_id uuid not null,
  going integer not null default 0 check (going >= 0),
  held integer not null default 0 check (held >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  primary key (community_id, pool_id, ticket_id),
  foreign key (community_id, event_id) references event (community_id, id) on delete cascade
);

-- Who was there. Two doors that note the same person at once note them once.
create table event_check_in (
  community_id uuid not null,
  occurrence_id uuid not null,
  id uuid not null,
  -- Null for who walked in without having signed up.
  rsvp_id uuid,
  name text not null default '',
  -- How many came in: a person and those they bring.
  people integer not null default 1 check (people > 0),
  at timestamptz not null,
  by_id uuid,
  primary key (community_id, id),
  foreign key (community_id, occurrence_id) references event_occurrence (community_id, id) on delete cascade
);
create unique index event_check_in_once on event_check_in (community_id, occurrence_id, rsvp_id) where rsvp_id is not null;

-- What an event begins with: of a community, or of headquarters for all.
create table event_template (
  id uuid primary key,
  community_id uuid references community (id),
  name text not null,
  content jsonb not null,
  created_at timestamptz not null default now()
);
create index event_template_of on event_template (community_id);
