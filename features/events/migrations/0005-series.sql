-- Dates beside the rule of a series: RDATE of RFC 5545.
alter table event add column extra_slots text[] not null default '{}';
-- The series gives this date no more. It stays, called off, as somebody had said something about it.
alter table event_occurrence add column dropped boolean not null default false;
-- Why a date was called off.
alter table event_occurrence add column reason text not null default '';
