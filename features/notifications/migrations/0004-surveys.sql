-- After events that a person was at.
alter table notification_wish add column surveys boolean not null default true;

-- Dates after which those who were there were asked how it was.
create table notification_survey (
  community_id uuid not null references community (id),
  occurrence_id uuid not null,
  primary key (community_id, occurrence_id)
);
