-- Which announcements a member has read. Nothing is written when one is made. It stays when an announcement goes, as no entry
-- tells replicas of it, and says nothing but that.
create table library_read (
  community_id uuid not null,
  member_id uuid not null,
  resource_id uuid not null,
  primary key (community_id, member_id, resource_id)
);
insert into library_read (community_id, member_id, resource_id)
select distinct o.community_id, o.member_id, o.resource_id
from library_opening o
join library_resource r on r.community_id = o.community_id and r.id = o.resource_id
where r.kind = 'announcement';
