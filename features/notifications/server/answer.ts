import type { Member } from '#features/communities/server/index.ts'
import type { AccountHolder } from '#features/people/server/index.ts'
import type { Refusal } from '#platform/server/errors/errors.ts'
import type { ReceivedMail } from '#platform/server/mail-in/receiver.ts'
import type { AnswerPlace } from './reply-token.ts'

/** An answer by mail, by somebody of whom it is proven that they wrote it. */
export interface Answer {
  person: AccountHolder
  member: Member
  place: AnswerPlace
  mail: ReceivedMail
}

/** A file that did not go along, and why. */
export interface LeftOut {
  name: string
  refusal: Refusal
}

/** Where an answer stands, and what of it does not. */
export interface Answered {
  /** From the address of its place on, such as `/3`. */
  at: string
  leftOut: LeftOut[]
}

/** Whoever has the link at the end of a mail stops its owner's mails, so that it is never shown to others. */
export function withoutLinksOfMails(words: string, publicUrl: string): string {
  const links = new RegExp(`<?${RegExp.escape(publicUrl)}/mails/stop/[^\\s>)]+>?`, 'g')
  return words.replaceAll(links, '').trim()
}
