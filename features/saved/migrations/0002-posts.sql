-- Posts of the forum are kept as messages are.
alter table saved rename column message_id to item_id;
alter table saved add column kind text not null default 'message' check (kind in ('message', 'post'));
