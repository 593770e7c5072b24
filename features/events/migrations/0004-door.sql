-- Who came in at a date, those who walked in among them.
create index event_check_in_at on event_check_in (community_id, occurrence_id);
