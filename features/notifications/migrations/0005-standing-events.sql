-- Communities whose events are to be gone through once, as what stands of them no entry tells: those that were published before
-- reminders came, or while there was no mail server. How far it came; without a row there is nothing to do.
create table notification_event_walk (
  community_id uuid primary key references community (id),
  after uuid
);
insert into notification_event_walk (community_id) select id from community;
-- Who has read all there is is asked once more.
update community_log_cursor set unfinished = true where follower = 'notifications';
