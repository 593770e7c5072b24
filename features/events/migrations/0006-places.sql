-- Where a date is, if elsewhere than its event.
alter table event_occurrence add column venue jsonb;
