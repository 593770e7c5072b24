-- Who is late says so to the hosts.
alter table event_rsvp add column late_at timestamptz, add column late_note text;

-- What is counted and looked up for a pool each time somebody signs up for it.
create index event_rsvp_offered on event_rsvp (community_id, pool_id, offered_until) where status = 'offered';
create index event_rsvp_maybe on event_rsvp (community_id, pool_id) where status = 'maybe';
create index event_rsvp_faces on event_rsvp (community_id, pool_id, at)
  where status = 'going' and member_id is not null and consent @> '{"attendees": true}';
