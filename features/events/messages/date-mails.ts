import { type Language, wording } from '#lib/messages.ts'
import type { Letter } from '#platform/server/mail/letter.ts'

/** What a mail about a date tells that is otherwise than those who come know it. */
export interface DateLetter {
  name: string
  event: string
  /** When it was to be. */
  before: string
  /** When it is, and where if that is known. */
  after: string
  place: string
  /** What else is new. */
  news: { formerTitle: string | null; online: boolean; goesOn: boolean }
  /** Dates beside this one of which the same is told. */
  more: number
  /** What the hosts wrote about it. */
  reason: string
  url: string
}

interface DateMails {
  moved(about: DateLetter): Letter
  /** The time and the place stay. */
  changed(about: DateLetter): Letter
  calledOff(about: DateLetter): Letter
  /** All of its dates. */
  eventOff(about: DateLetter): Letter
  takesPlace(about: DateLetter): Letter
  /** A series that somebody joined as a whole has another date. */
  added(about: DateLetter): Letter
  /** Such a series is in two: the later dates are in an event of their own. */
  goesOn(about: DateLetter): Letter
}

/** The mails to those who come about one date that changed. */
export const dateMails: Record<Language, DateMails> = {
  en: {
    moved: (about) => ({
      subject: `Another time or place: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `a date of ${about.event} that you wanted to come to was moved. Your seat moves along.`,
        `Before: ${about.before}`,
        `Now: ${about.after}`,
        ...(about.more > 0 ? [moreEn(about.more)] : []),
        ...newsEn(about),
        ...(about.place ? [`Where: ${about.place}`] : []),
        ...(about.reason ? [`They wrote: ${about.reason}`] : []),
      ],
      action: { label: 'See the event', url: about.url },
      notes: ['If you cannot come then, say so on that page.'],
    }),
    changed: (about) => ({
      subject: `Something changed: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `something about ${about.event}, which you wanted to come to, changed.`,
        ...newsEn(about),
        `When, as before: ${about.after}`,
        ...(about.place ? [`Where: ${about.place}`] : []),
      ],
      action: { label: 'See the event', url: about.url },
    }),
    eventOff: (about) => ({
      subject: `Called off: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `${about.event} does not take place. You wanted to come: ${about.before}.`,
        ...(about.reason ? [`They wrote: ${about.reason}`] : []),
      ],
      action: { label: 'See the event', url: about.url },
      notes: [
        'There is nothing you have to do. If it is in your calendar, this mail takes it out.',
      ],
    }),
    calledOff: (about) => ({
      subject: `Called off: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `${about.event} does not take place on this date: ${about.before}.`,
        ...(about.reason ? [`They wrote: ${about.reason}`] : []),
      ],
      action: { label: 'See the other dates', url: about.url },
    }),
    takesPlace: (about) => ({
      subject: `It takes place after all: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `a date of ${about.event} that was called off takes place, and you have what you had there.`,
        `When: ${about.after}`,
        ...(about.place ? [`Where: ${about.place}`] : []),
      ],
      action: { label: 'See the event', url: about.url },
    }),
    added: (about) => ({
      subject: `One more date: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `${about.event}, for all of which you have a seat, has one more date. Your seat is for that as well.`,
        `When: ${about.after}`,
        ...(about.more > 0 ? [moreAddedEn(about.more)] : []),
        ...newsEn(about),
        ...(about.place ? [`Where: ${about.place}`] : []),
        ...(about.reason ? [`They wrote: ${about.reason}`] : []),
      ],
      action: { label: 'See the event', url: about.url },
    }),
    goesOn: (about) => ({
      subject: `Your way to the later dates: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `you signed up for all of ${about.event}.`,
        ...newsEn(about),
        `From: ${about.after}`,
        ...(about.place ? [`Where: ${about.place}`] : []),
        ...(about.reason ? [`They wrote: ${about.reason}`] : []),
      ],
      action: { label: 'See the event', url: about.url },
      notes: ['This link is for you alone. The one you have leads to the dates before.'],
    }),
  },
  de: {
    moved: (about) => ({
      subject: `Andere Zeit oder anderer Ort: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `ein Termin von ${about.event}, zu dem du kommen wolltest, wurde verlegt. Dein Platz zieht mit um.`,
        `Bisher: ${about.before}`,
        `Jetzt: ${about.after}`,
        ...(about.more > 0 ? [moreDe(about.more)] : []),
        ...newsDe(about),
        ...(about.place ? [`Wo: ${about.place}`] : []),
        ...(about.reason ? [`Sie schreiben: ${about.reason}`] : []),
      ],
      action: { label: 'Zur Veranstaltung', url: about.url },
      notes: ['Wenn du dann nicht kommen kannst, sag es auf dieser Seite.'],
    }),
    changed: (about) => ({
      subject: `Etwas ist anders: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `bei ${about.event}, wohin du kommen wolltest, hat sich etwas geändert.`,
        ...newsDe(about),
        `Wann, wie bisher: ${about.after}`,
        ...(about.place ? [`Wo: ${about.place}`] : []),
      ],
      action: { label: 'Zur Veranstaltung', url: about.url },
    }),
    eventOff: (about) => ({
      subject: `Abgesagt: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `${about.event} findet nicht statt. Du wolltest kommen: ${about.before}.`,
        ...(about.reason ? [`Sie schreiben: ${about.reason}`] : []),
      ],
      action: { label: 'Zur Veranstaltung', url: about.url },
      notes: ['Du musst nichts tun. Steht sie in deinem Kalender, nimmt diese Mail sie heraus.'],
    }),
    calledOff: (about) => ({
      subject: `Abgesagt: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `${about.event} findet an diesem Termin nicht statt: ${about.before}.`,
        ...(about.reason ? [`Sie schreiben: ${about.reason}`] : []),
      ],
      action: { label: 'Zu den anderen Terminen', url: about.url },
    }),
    takesPlace: (about) => ({
      subject: `Findet doch statt: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `ein abgesagter Termin von ${about.event} findet doch statt, und du hast, was du dort hattest.`,
        `Wann: ${about.after}`,
        ...(about.place ? [`Wo: ${about.place}`] : []),
      ],
      action: { label: 'Zur Veranstaltung', url: about.url },
    }),
    added: (about) => ({
      subject: `Ein Termin mehr: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `${about.event}, wo du für alle Termine einen Platz hast, hat einen Termin mehr. Dein Platz gilt auch dort.`,
        `Wann: ${about.after}`,
        ...(about.more > 0 ? [moreAddedDe(about.more)] : []),
        ...newsDe(about),
        ...(about.place ? [`Wo: ${about.place}`] : []),
        ...(about.reason ? [`Sie schreiben: ${about.reason}`] : []),
      ],
      action: { label: 'Zur Veranstaltung', url: about.url },
    }),
    goesOn: (about) => ({
      subject: `Dein Weg zu den späteren Terminen: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `du hast dich zu allen Terminen von ${about.event} angemeldet.`,
        ...newsDe(about),
        `Ab: ${about.after}`,
        ...(about.place ? [`Wo: ${about.place}`] : []),
        ...(about.reason ? [`Sie schreiben: ${about.reason}`] : []),
      ],
      action: { label: 'Zur Veranstaltung', url: about.url },
      notes: ['Dieser Link ist nur für dich. Der bisherige führt zu den Terminen davor.'],
    }),
  },
}

function moreEn(count: number): string {
  return wording('en').plural(count, {
    one: 'Another of your dates moved as well; it stands on that page.',
    other: '# more of your dates moved as well; they stand on that page.',
  })
}

function moreDe(count: number): string {
  return wording('de').plural(count, {
    one: 'Noch einer deiner Termine ist verlegt; er steht auf dieser Seite.',
    other: '# weitere deiner Termine sind verlegt; sie stehen auf dieser Seite.',
  })
}

function moreAddedEn(count: number): string {
  return wording('en').plural(count, {
    one: 'Another date was added as well; it stands on that page.',
    other: '# more dates were added as well; they stand on that page.',
  })
}

function moreAddedDe(count: number): string {
  return wording('de').plural(count, {
    one: 'Noch ein Termin kam hinzu; er steht auf dieser Seite.',
    other: '# weitere Termine kamen hinzu; sie stehen auf dieser Seite.',
  })
}

function newsEn({ event, news }: DateLetter): string[] {
  return [
    ...(news.formerTitle
      ? [`It has another name: “${event}”, until now “${news.formerTitle}”.`]
      : []),
    ...(news.online ? ['How one joins online changed. What holds now is on its page.'] : []),
    ...(news.goesOn
      ? ['From this date on it is an event of its own, in which you have what you had.']
      : []),
  ]
}

function newsDe({ event, news }: DateLetter): string[] {
  return [
    ...(news.formerTitle
      ? [`Sie heißt jetzt anders: „${event}“, bisher „${news.formerTitle}“.`]
      : []),
    ...(news.online
      ? ['Wie man online teilnimmt, ist anders. Was jetzt gilt, steht auf ihrer Seite.']
      : []),
    ...(news.goesOn
      ? ['Von diesem Termin an ist sie eine eigene Veranstaltung; du hast dort, was du hattest.']
      : []),
  ]
}
