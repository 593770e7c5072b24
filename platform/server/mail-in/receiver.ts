import type { Instant } from '#lib/time.ts'

/** Who takes mails. A name is what stands before the `@`, in lower case. */
export interface MailReceiver {
  /** Sentences that stand at the top of the mails it takes answers to: below them nothing is by who answers. */
  markers: readonly string[]
  /** Whether mails to this name may be for it. Asked before anything is read. */
  knows(name: string): boolean
  /** Whether somebody who writes from this address has to do with the name. Asked when only the head of a mail is here. */
  admits(name: string, from: string): Promise<boolean>
  /**
   * Takes a mail whose sender is proven. It may come again, with the same `key`. What is thrown lets it be sent again later. Reading costs
   * much: too many mails are put off before.
   */
  take(name: string, from: string, read: () => Promise<ReceivedMail>): Promise<void>
}

/** A mail by whoever has its address. */
export interface ReceivedMail {
  /** The same whenever it is delivered. */
  key: string
  /** When its sender says it was written; left out where they don't. */
  at?: Instant
  /** The address of its sender, in lower case. */
  from: string
  /** What stands before the `@` in the id of the mail that it answers. */
  answers?: string
  /** What its sender wrote, as Markdown, without what they quoted and signed. `cid:<at>` names an attachment in it. */
  words: string
  attachments: readonly Attachment[]
}

export interface Attachment {
  name: string
  content: Uint8Array
}
