-- Drafts are a feature of their own, for whatever one writes.
insert into draft (community_id, member_id, place, body, at)
  select community_id, member_id,
    'chat/' || channel_id || case when place_id = channel_id then '' else '/' || place_id end, body, at
  from chat_draft
  on conflict do nothing;
drop table chat_draft;
