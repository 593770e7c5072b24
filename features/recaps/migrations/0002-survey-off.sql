-- Nothing is asked after this date.
alter table recap_survey add column off boolean not null default false;
