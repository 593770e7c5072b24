/** What others talk with. */
export const importTools = ['slack', 'discord'] as const
export type ImportTool = (typeof importTools)[number]

/** Why something of an archive was left out. */
export const skipReasons = [
  'already-imported',
  'bot-change',
  'call',
  'channel-change',
  'channel-leave',
  'deleted',
  'direct-conversation',
  'duplicate',
  'empty',
  'file-broken',
  'file-deleted',
  'file-empty',
  'file-hidden',
  'file-missing',
  'hidden',
  'no-author',
  'no-room',
  'no-timestamp',
  'not-a-channel',
  'not-a-message',
  'not-a-person',
  'pin',
  'reaction-without-person',
  'reminder',
  'system-message',
  'thread-broadcast-duplicate',
  'too-large',
  'unlisted-folder',
  'unreadable-file',
  'unsafe-path',
] as const
export type SkipReason = (typeof skipReasons)[number]

/** What was taken in all the same, but is worth knowing. */
export const notes = ['bad-characters', 'cut-short', 'no-folder', 'no-people'] as const
export type Note = (typeof notes)[number]
