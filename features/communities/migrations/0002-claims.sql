-- A shadow that somebody claimed stays as a row of its own, so that an import run again finds whose it is.
alter table member
  add column merged_into uuid,
  drop constraint member_state_check,
  add constraint member_state_check check (state in ('active', 'left', 'removed', 'shadow', 'merged')),
  add constraint member_merged check ((state = 'merged') = (merged_into is not null));
create index member_shadow_email on member (community_id, source_email) where state = 'shadow';

-- Somebody said of a shadow that it is not them, and is not asked again.
create table claim_refusal (
  community_id uuid not null,
  shadow_id uuid not null,
  person_id uuid not null references person (id),
  primary key (community_id, shadow_id, person_id)
);

-- The shadow that whoever accepts the invitation claims by it.
alter table invitation add column shadow_id uuid;
