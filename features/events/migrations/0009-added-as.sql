-- The name by which a host put a guest on the list, who may have given another one elsewhere with their address.
alter table event_rsvp add column added_as text;
