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
  readonly source: 'slack'
  /** What was left out and why; complete when the stream has ended. */
  readonly report: Report
  /** How many of the archive's files of messages were read. */
  readonly progress: { readonly done: number; readonly total: number }
  /** Reads from the beginning. `ids` gives the ids that mentions in texts become, `words` what is written for what is missing. */
  read(ids: Ids, words: ImportWords): AsyncGenerator<ArchiveItem, void>
}

export interface Ids {
  member(key: string): string | undefined
  channel(key: string): string | undefined
}

export type ArchiveItem =
  | { kind: 'person'; person: ArchivePerson }
  | { kind: 'channel'; channel: ArchiveChannel }
  | { kind: 'message'; message: ArchiveMessage }

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
  createdAt?: Instant
  /** Who was in it when the archive was made; of an archived private one, who wrote in it. */
  memberKeys: readonly string[]
}

export interface ArchiveMessage {
  channelKey: string
  /** Unique within its channel. */
  key: string
  authorKey: string
  at: Instant
  /** In our Markdown, with our ids in mentions. */
  body: string
  editedAt?: Instant
  /** The key of the message this one answers in a thread. */
  threadKey?: string
  /** An answer in a thread that was sent to the channel as well. */
  alsoInChannel?: boolean
}

/** The words that an import itself writes into texts and names, in the community's language. */
export interface ImportWords {
  unknownPerson: (key: string) => string
  unknownBot: (key: string) => string
  file: (name: string) => string
  deletedFile: string
}
