import type { Member } from '#features/communities/server/index.ts'
import type { StandingResource } from '#features/library/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Language } from '#lib/messages.ts'
import type { Config } from '#platform/server/config/index.ts'
import { writeLetter } from '#platform/server/mail/letter.ts'
import { saidWords } from '#platform/server/mail/said-words.ts'
import type { Mail } from '#platform/server/mail/send-mail.ts'
import { longestInMail } from '../limits.ts'
import { postMails } from '../messages/mails.ts'
import { answersTo } from './answers-to.ts'
import { shortened } from './shortened.ts'
import { stopToken } from './stop-token.ts'

interface AnnouncementLetter {
  config: Pick<Config, 'publicUrl' | 'secret' | 'mailIn'>
  member: Member
  announcement: StandingResource
  names: ReadonlyMap<Id, string>
  /** The community's name. */
  place: string
  language: Language
}

/** A mail that tells a member what was announced, in their language. */
export function announcementLetter(about: AnnouncementLetter): Omit<Mail, 'id' | 'to' | 'kind'> {
  const { config, member, announcement, names, place, language } = about
  const { id, title, author, sourceName, summary, body } = announcement
  const stopUrl = `${config.publicUrl}/mails/stop/${stopToken(config.secret, member.person, 'announcements')}`
  const { announced, from, words } = postMails[language]
  const name = author === null ? sourceName : names.get(author)
  const around = { member: (each: string) => names.get(each), words }
  const letter = announced({
    ...{ title, place, stopUrl, answers: config.mailIn !== undefined },
    url: `${config.publicUrl}/c/${member.slug}/announcements/${id}`,
    said: {
      by: name ?? words.somebody,
      ...saidWords(shortened(body || summary, longestInMail), around),
    },
  })
  return {
    ...writeLetter(letter, language),
    envelope: {
      from: name ? from({ name, place }) : place,
      id: `announcement-${id}-${member.member}`,
      ...answersTo(config, member, { of: 'announcement', id }, place),
      list: { name: place, id: member.slug, unsubscribe: stopUrl },
    },
  }
}
