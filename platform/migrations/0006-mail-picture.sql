-- A small picture that stands in the mail itself, in base64.
alter table mail_outbox add column picture jsonb;
