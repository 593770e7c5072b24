import type { Comer, Event } from '#features/events/server/index.ts'
import { momentsFor } from '#lib/moments.ts'
import { instantFrom } from '#lib/time.ts'
import { clockName } from '#lib/zone-names.ts'
import type { Config } from '#platform/server/config/index.ts'
import { writeLetter } from '#platform/server/mail/letter.ts'
import type { Mail } from '#platform/server/mail/send-mail.ts'
import { reminderMails } from '../../messages/reminder-mails.ts'
import { stopToken } from '../stop-token.ts'

interface About {
  event: Event
  occurrence: Event['occurrences'][number]
  comer: Comer
}

/** A mail that reminds somebody of a date they come to, on their own clock, in their language. */
export function reminderLetter(
  { publicUrl, secret }: Pick<Config, 'publicUrl' | 'secret'>,
  { event, occurrence, comer }: About,
): Omit<Mail, 'to' | 'kind'> {
  const { language, name, url, place } = comer
  const startsAt = instantFrom(occurrence.startsAt)
  const zone = comer.zone ?? event.zone
  const [own = '', there = ''] = [zone, event.zone].map((each) =>
    momentsFor({ language, zone: each }).full(startsAt),
  )
  const venue = occurrence.venue ?? event.venue
  const stopUrl = `${publicUrl}/mails/stop/${stopOf(secret, comer)}`
  const letter = reminderMails[language]({
    ...{ name, url, stopUrl },
    event: event.title,
    when: own,
    clock: clockName(language, own === there ? event.zone : zone, startsAt),
    there: own === there ? '' : `${there}, ${clockName(language, event.zone, startsAt)}`,
    place: venue && event.format !== 'online' ? venue.name : '',
    joinUrl: event.format === 'in-person' ? '' : (event.joinUrl ?? ''),
  })
  return {
    ...writeLetter(letter, language),
    envelope: {
      from: place,
      list: { name: place, id: 'reminders', unsubscribe: stopUrl },
    },
  }
}

function stopOf(secret: string, { person, guest }: Comer): string {
  return person
    ? stopToken(secret, person, 'reminders')
    : stopToken(secret, guest ?? '', 'guest-reminders')
}
