import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const doorErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'occurrence.not-found': 'There is no such date here.',
    'check-in.hosts-only': 'Hosts and leads are at the door.',
    'check-in.not-published': 'Nobody comes in before the event is published.',
    'check-in.too-early': ({ hours }) => `The door opens ${hours} hours before the start.`,
    'check-in.too-late': 'This is over for more than a day. Who was there is settled.',
    'check-in.no-seat': 'They have no seat. Let them in anyway if there is room.',
    'check-in.id-taken': 'This could not be noted. Do it once more.',
    'rsvp.not-on-list': 'They are not on the list of this date.',
  },
  de: {
    'occurrence.not-found': 'Diesen Termin gibt es hier nicht.',
    'check-in.hosts-only': 'Am Eingang stehen Ausrichtende und Leitende.',
    'check-in.not-published': 'Vor der Veröffentlichung kommt niemand herein.',
    'check-in.too-early': ({ hours }) => `Der Eingang öffnet ${hours} Stunden vor Beginn.`,
    'check-in.too-late': 'Das ist seit mehr als einem Tag vorbei. Wer da war, steht fest.',
    'check-in.no-seat': 'Sie haben keinen Platz. Lass sie trotzdem herein, wenn Raum ist.',
    'check-in.id-taken': 'Das ließ sich nicht vermerken. Versuch es noch einmal.',
    'rsvp.not-on-list': 'Sie stehen nicht auf der Liste dieses Termins.',
  },
}
