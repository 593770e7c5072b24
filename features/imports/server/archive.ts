import type { Instant } from '#lib/time.ts'
import type { Report } from './report.ts'

/**
 * Another tool's export, opened. It is read as a stream of items that know nothing of that tool: people, then channels,
 * then each channel's messages, oldest first. A person may come late, when a message is the first to name them, and
 * again, when more is known; always before the first message that needs them. Keys are the other tool's ids, the
 * same in every export, so importing twice doubles nothing.
 */
export interface Archive extends AsyncDisposable {
  /** The tool's name; keys are unique within it. */
  readonly source: 'slack' | 'discord'
  /** What was left out and why; complete when the stream has ended. */
  readonly report: Report
  /** How many of the archive's files of messages were read. */
  readonly progress: { readonly done: number; readonly total: number }
  /** Reads from the beginning. `ids` gives the ids that mentions in texts become, `words` what is written for what is missing. */
  read(ids: Ids, words: ImportWords): AsyncGenerator<ArchiveItem, void>
  /** The content of a file that a message names. Throws `UnreadableFile`. */
  file(path: string): Promise<Buffer>
}

export interface Ids {
  member(key: string): string | undefined
  channel(key: string): string | undefined
  message(ref: MessageRef): string | undefined
}

/** A message by the other tool's ids, and when it was said there: that is part of the id it has here. */
export interface MessageRef {
  channelKey: string
  /** Unique within its channel. */
  key: string
  at: Instant
}

export type ArchiveItem =
  | { kind: 'person'; person: ArchivePerson }
  | { kind: 'channel'; channel: ArchiveChannel }
  | { kind: 'message'; message: ArchiveMessage }
  | { kind: 'join'; join: { personKey: string; at: Instant } }

export interface ArchivePerson {
  key: string
  name: string
  handle?: string
  email?: string
  title?: string
  /** An IANA name. */
  timeZone?: string
  bot: boolean
  /** Their account was closed. */
  deleted: boolean
}

export interface ArchiveChannel {
  key: string
  name: string
  topic: string
  purpose: string
  archived: boolean
  private: boolean
  /** Only some wrote in it, for all to read. */
  announcements?: boolean
  createdAt?: Instant
  /** Who was in it when the archive was made; of an archived private one, who wrote in it. */
  memberKeys: readonly string[]
}

export interface ArchiveMessage {
  channelKey: string
  key: string
  at: Instant
  /** The time in its `MessageRef`, where a key tells another than when it was said. */
  idAt?: Instant
  authorKey: string
  /** In our Markdown, with our ids in mentions. Empty if it was deleted. */
  body: string
  editedAt?: Instant
  /** Deleted there; it comes only because it was answered. */
  deleted?: boolean
  /** The message this one answers in a thread. */
  thread?: MessageRef
  /** An answer in a thread that was sent to the channel as well. */
  alsoInChannel?: boolean
  /** The emoji that people put on it, each once for each of them. */
  reactions?: readonly ArchiveReaction[]
  /** Somebody pinned it, if it is known who. */
  pinned?: { byKey: string | undefined; at: Instant }
  /** What came with it and lies in the archive. */
  files?: readonly ArchiveFile[]
}

export interface ArchiveReaction {
  /** In Unicode, or `:name:` where the emoji was that group's own. */
  emoji: string
  byKeys: readonly string[]
}

export interface ArchiveFile {
  /** Where it lies in the archive. */
  path: string
  name: string
}

/** The words that an import itself writes into texts and names, in the community's language. */
export interface ImportWords {
  unknownPerson: (key: string) => string
  unknownBot: (key: string) => string
  file: (name: string) => string
  deletedFile: string
  /** One that its tool keeps back. */
  hiddenFile: string
  /** Above a line from the message that is answered. */
  answering: (name: string) => string
  sticker: (name: string) => string
}
