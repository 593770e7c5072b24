-- In which language somebody without an account is written to.
alter table event_guest add column language text not null default 'en' check (language in ('en', 'de'));

-- What somebody from outside wants to say about a date, until a mailed link has shown that the address is theirs. Forgotten
-- after a while, confirmed or not.
create table event_guest_request (
  community_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  pool_id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  -- An RSVP as it will be said; its id is that of the request.
  said jsonb not null,
  -- SHA-256 of what stands in the link; null until it was mailed.
  secret_hash text,
  -- Who it turned out to be.
  guest_id uuid,
  expires_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, event_id) references event (community_id, id) on delete cascade
);
create unique index event_guest_request_secret on event_guest_request (community_id, secret_hash);
