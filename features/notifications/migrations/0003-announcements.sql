-- Announcements that those who see them are mailed about a little later.
create table notification_announcement (
  community_id uuid not null references community (id),
  resource_id uuid not null,
  primary key (community_id, resource_id)
);

alter table notification_wish add column announcements boolean not null default true;
