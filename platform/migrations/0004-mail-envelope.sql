-- What a mail says of itself in its headers, beside subject and sender; see platform/server/mail/envelope.ts.
alter table mail_outbox add column envelope jsonb;
-- Nothing of it stays in the outbox once a mail server has it.
alter table mail_outbox add column passing boolean not null default false;
