import type { Comer, Event } from '#features/events/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Config } from '#platform/server/config/index.ts'
import { writeLetter } from '#platform/server/mail/letter.ts'
import type { Mail } from '#platform/server/mail/send-mail.ts'
import { surveyMails } from '../../messages/surveys.ts'
import { stopToken } from '../stop-token.ts'

interface About {
  event: Event
  date: Id
  /** Whether nobody learns who answered what. */
  anonymous: boolean
  comer: Comer
}

/** A mail that asks somebody how a date was that they were at. */
export function surveyLetter(
  { publicUrl, secret }: Pick<Config, 'publicUrl' | 'secret'>,
  { event, date, anonymous, comer }: About,
): Omit<Mail, 'to' | 'kind'> {
  const { language, name, slug, person, place } = comer
  const stopUrl = `${publicUrl}/mails/stop/${stopToken(secret, person ?? '', 'surveys')}`
  const url = `${publicUrl}/c/${slug}/recaps/${date}`
  const letter = surveyMails[language]({ name, event: event.title, anonymous, url, stopUrl })
  return {
    ...writeLetter(letter, language),
    envelope: { from: place, list: { name: place, id: 'surveys', unsubscribe: stopUrl } },
  }
}
