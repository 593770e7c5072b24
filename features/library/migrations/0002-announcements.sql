-- What leads tell everybody is kept, planned and published as resources are, in a place of its own.
alter table library_resource drop constraint library_resource_kind_check;
alter table library_resource add constraint library_resource_kind_check
  check (kind in ('page', 'file', 'link', 'recording', 'collection', 'announcement'));
