-- Whether somebody who had a seat was not there, as a host noted it; null is as the door says.
alter table event_rsvp add column absent boolean;
