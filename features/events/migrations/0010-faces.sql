-- Entries of earlier versions named who comes to all who see an event. That is for those who come, and no entry says it any more.
update community_log set data = data #- '{pool,faces}'
where kind = 'events.seats-changed' and data->'pool' ? 'faces';
update community_log
set data = jsonb_set(data, '{pools}', (
  select jsonb_agg(pool - 'faces' order by nth) from jsonb_array_elements(data->'pools') with ordinality each (pool, nth)
))
where kind = 'events.event-changed' and jsonb_path_exists(data, '$.pools[*].faces');
