import { chatErrors } from '#features/chat/messages/errors.ts'
import type { Member } from '#features/communities/server/index.ts'
import { fileErrors } from '#features/files/messages/errors.ts'
import { forumErrors } from '#features/forum/messages/errors.ts'
import { libraryErrors } from '#features/library/messages/errors.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import type { Refusal } from '#platform/server/errors/errors.ts'
import { problemOf } from '#platform/server/errors/problem.ts'
import { platformErrors } from '#platform/server/errors/texts.ts'
import type { Platform } from '#platform/server/feature.ts'
import { type Letter, writeLetter } from '#platform/server/mail/letter.ts'
import { saidWords } from '#platform/server/mail/said-words.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import { notificationErrors } from '../messages/errors.ts'
import { postMails } from '../messages/mails.ts'
import type { Answer, Answered } from './answer.ts'

/** Without a member of who is none any more. */
type About = Omit<Answer, 'member'> & { member: Member | undefined }

/** Tells somebody why their answer was not posted, and gives them back their words. */
export async function mailRefusal(
  platform: Platform,
  about: About & { refusal: Refusal },
): Promise<void> {
  const { person, place, mail, refusal } = about
  const { notPosted, words } = postMails[person.language]
  const said = { by: person.name, ...saidWords(mail.words, { member: () => undefined, words }) }
  await send(platform, about, 'not-posted', (url) =>
    notPosted({
      of: place.of,
      why: sentence(refusal, person),
      words: mail.words ? [said] : [],
      url,
    }),
  )
}

/** Tells somebody which files their answer was posted without. */
export async function mailLeftOut(platform: Platform, about: About & Answered): Promise<void> {
  const { person, place, at, leftOut } = about
  const files = leftOut.map(({ name, refusal }) => ({ name, why: sentence(refusal, person) }))
  await send(platform, about, 'without-files', (url) =>
    postMails[person.language].withoutFiles({ of: place.of, files, url: `${url}${at}` }),
  )
}

/** One mail for each that came in: it has an id made of that one's, so a mail that comes again is answered once. */
async function send(
  { config, transact }: Platform,
  { person, place, member, mail }: About,
  what: string,
  letterFor: (url: string) => Letter,
): Promise<void> {
  const { publicUrl } = config
  const part = { topic: 'forum', announcement: 'announcements' }[place.of]
  const url = member ? `${publicUrl}/c/${member.slug}/${part}/${place.id}` : publicUrl
  const { subject, text, html } = writeLetter(letterFor(url), person.language)
  const id = derivedId(['notifications.answer-letter', what, person.id, place.id, mail.key])
  const kind = `notifications.answer-${what}`
  await transact((tx) => sendMail(tx, { id, to: person.email, subject, text, html, kind }))
}

function sentence(refusal: Refusal, { language }: Answer['person']): string {
  return problemOf(refusal, {
    ...platformErrors[language],
    ...chatErrors[language],
    ...fileErrors[language],
    ...forumErrors[language],
    ...libraryErrors[language],
    ...notificationErrors[language],
  }).detail
}
