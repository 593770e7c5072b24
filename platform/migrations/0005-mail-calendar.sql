-- What goes into the calendar of who gets the mail: a calendar file, and what it does there.
alter table mail_outbox add column calendar jsonb;
