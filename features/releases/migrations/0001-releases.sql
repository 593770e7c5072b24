-- Who sees an item from when on, beside those of earlier steps. What it is for now stands in the row of the item.
create table release_step (
  community_id uuid not null references community (id),
  item_id uuid not null,
  nth smallint not null,
  -- What the item is, as library.resource: who is called when the step has come.
  kind text not null,
  audience text[] not null,
  at timestamptz not null,
  opened_at timestamptz,
  primary key (community_id, item_id, nth)
);
