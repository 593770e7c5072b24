import { chatErrors } from '#features/chat/messages/errors.ts'
import type { Member } from '#features/communities/server/index.ts'
import { fileErrors } from '#features/files/messages/errors.ts'
import type { PostView } from '#features/forum/contract.ts'
import { forumErrors } from '#features/forum/messages/errors.ts'
import type { AccountHolder } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import type { Refusal } from '#platform/server/errors/errors.ts'
import { problemOf } from '#platform/server/errors/problem.ts'
import { platformErrors } from '#platform/server/errors/texts.ts'
import type { Platform } from '#platform/server/feature.ts'
import { type Letter, writeLetter } from '#platform/server/mail/letter.ts'
import { saidWords } from '#platform/server/mail/said-words.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import type { ReceivedMail } from '#platform/server/mail-in/receiver.ts'
import { notificationErrors } from '../messages/errors.ts'
import { postMails } from '../messages/mails.ts'

/** An answer by mail, by somebody of whom it is proven that they wrote it. */
interface About {
  person: AccountHolder
  topicId: Id
  /** Undefined for who is none any more. */
  member: Member | undefined
  mail: ReceivedMail
}

/** A file that did not go along, and why. */
export interface LeftOut {
  name: string
  refusal: Refusal
}

/** Tells somebody why their answer was not posted, and gives them back their words. */
export async function mailRefusal(
  platform: Platform,
  about: About & { refusal: Refusal },
): Promise<void> {
  const { person, mail, refusal } = about
  const { notPosted, words } = postMails[person.language]
  const said = { by: person.name, ...saidWords(mail.words, { member: () => undefined, words }) }
  await send(platform, about, 'not-posted', (url) =>
    notPosted({ why: sentence(refusal, person), words: mail.words ? [said] : [], url }),
  )
}

/** Tells somebody which files their answer was posted without. */
export async function mailLeftOut(
  platform: Platform,
  about: About & { post: PostView; leftOut: readonly LeftOut[] },
): Promise<void> {
  const { person, post, leftOut } = about
  const files = leftOut.map(({ name, refusal }) => ({ name, why: sentence(refusal, person) }))
  await send(platform, about, 'without-files', (url) =>
    postMails[person.language].withoutFiles({ files, url: `${url}/${post.number}` }),
  )
}

/** One mail for each that came in: it has an id made of that one's, so a mail that comes again is answered once. */
async function send(
  { config, transact }: Platform,
  { person, topicId, member, mail }: About,
  what: string,
  letterFor: (url: string) => Letter,
): Promise<void> {
  const { publicUrl } = config
  const url = member ? `${publicUrl}/c/${member.slug}/forum/${topicId}` : publicUrl
  const { subject, text, html } = writeLetter(letterFor(url), person.language)
  const id = derivedId(['notifications.answer-letter', what, person.id, topicId, mail.key])
  const kind = `notifications.answer-${what}`
  await transact((tx) => sendMail(tx, { id, to: person.email, subject, text, html, kind }))
}

function sentence(refusal: Refusal, { language }: AccountHolder): string {
  return problemOf(refusal, {
    ...platformErrors[language],
    ...chatErrors[language],
    ...fileErrors[language],
    ...forumErrors[language],
    ...notificationErrors[language],
  }).detail
}
