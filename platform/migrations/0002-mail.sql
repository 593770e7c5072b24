create table mail_outbox (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  text text not null,
  html text,
  -- What it is for, as people.sign-in-link.
  kind text not null,
  -- kept: there is no mail server, so it is only to be read here.
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'failed')),
  attempts integer not null default 0,
  error text,
  created_at timestamptz not null default now(),
  settled_at timestamptz
);
create index mail_outbox_created on mail_outbox (created_at);
