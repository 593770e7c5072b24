-- The files of a channel, for the list of them.
create index chat_message_with_files on chat_message (community_id, channel_id, at, id) where files is not null;
