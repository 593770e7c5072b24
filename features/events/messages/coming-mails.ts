import type { Language } from '#lib/messages.ts'
import { wording } from '#lib/messages.ts'
import type { Letter } from '#platform/server/mail/letter.ts'

/** What a mail about somebody's seat tells. */
export interface SeatLetter {
  name: string
  event: string
  /** When the dates are that it is about. */
  dates: readonly string[]
  /** More dates than are named. */
  more: number
  place: string
  /** What a host wrote to them. */
  reason: string
  url: string
  /** Where the ticket of who has a seat is; of many dates that of the first. */
  ticket: string
}

interface Mails {
  confirmed(about: SeatLetter): Letter
  inLine(about: SeatLetter): Letter
  offered(about: SeatLetter & { until: string }): Letter
  lapsed(about: SeatLetter): Letter
  refused(about: SeatLetter): Letter
  removed(about: SeatLetter): Letter
  thanked(about: SeatLetter): Letter
}

/** How wide the code of a ticket stands in a mail, in pixels. */
const ticketSide = 186

const en = wording('en')
const de = wording('de')

/** The mails about seats at events. */
export const comingMails: Record<Language, Mails> = {
  en: {
    confirmed: (about) => ({
      subject: `Your seat: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [`you have a seat at ${about.event}.`, ...factsEn(about)],
      picture: { alt: 'QR code of your ticket', side: ticketSide },
      action: { label: 'Your ticket', url: about.ticket },
      notes: [
        'The code on it is read at the door; your name does as well.',
        'If you cannot come after all, say so on the page of the event. Somebody else will be glad.',
      ],
      links: [{ label: 'See the event', url: about.url }],
    }),
    inLine: (about) => ({
      subject: `You are in line: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `all seats at ${about.event} are taken, and you are in line. You get a mail once there is a seat for you.`,
        ...factsEn(about),
      ],
      action: { label: 'See the event', url: about.url },
    }),
    offered: (about) => ({
      subject: `A seat for you: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `there is a seat for you at ${about.event}. It is held for you until ${about.until}.`,
        ...factsEn(about),
      ],
      action: { label: 'Take the seat', url: about.url },
      notes: [
        'The link is meant for you alone. If you do not take the seat, it goes to the next in line.',
      ],
    }),
    lapsed: (about) => ({
      subject: `The seat went on: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `the seat at ${about.event} that was held for you went to the next in line. You can line up again.`,
      ],
      action: { label: 'See the event', url: about.url },
    }),
    refused: (about) => ({
      subject: `Your request: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `you asked to come to ${about.event}. The hosts decided against it this time.`,
        ...reasonEn(about),
      ],
      action: { label: 'See the event', url: about.url },
    }),
    removed: (about) => ({
      subject: `You are off the list: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `the hosts took you off the list of ${about.event}, so you have no seat there any more.`,
        ...reasonEn(about),
      ],
      action: { label: 'See the event', url: about.url },
    }),
    thanked: (about) => ({
      subject: `Thank you for telling us: ${about.event}`,
      greeting: `Hello ${about.name},`,
      paragraphs: [
        `you gave up your seat at ${about.event}. Thank you for saying so: somebody else can have it now.`,
        ...factsEn(about),
      ],
      action: { label: 'See the event', url: about.url },
      notes: ['If that was a mistake, sign up once more on that page.'],
    }),
  },
  de: {
    confirmed: (about) => ({
      subject: `Dein Platz: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [`du hast einen Platz bei ${about.event}.`, ...factsDe(about)],
      picture: { alt: 'QR-Code deiner Karte', side: ticketSide },
      action: { label: 'Deine Karte', url: about.ticket },
      notes: [
        'Der Code darauf wird am Eingang gelesen; dein Name genügt auch.',
        'Wenn du doch nicht kommen kannst, sag es auf der Seite der Veranstaltung. Jemand anderes freut sich.',
      ],
      links: [{ label: 'Zur Veranstaltung', url: about.url }],
    }),
    inLine: (about) => ({
      subject: `Du stehst an: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `alle Plätze bei ${about.event} sind vergeben, und du stehst auf der Warteliste. Du bekommst eine Mail, sobald ein Platz für dich frei ist.`,
        ...factsDe(about),
      ],
      action: { label: 'Zur Veranstaltung', url: about.url },
    }),
    offered: (about) => ({
      subject: `Ein Platz für dich: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `bei ${about.event} ist ein Platz für dich frei. Er wird dir freigehalten bis ${about.until}.`,
        ...factsDe(about),
      ],
      action: { label: 'Platz nehmen', url: about.url },
      notes: [
        'Der Link ist nur für dich. Wenn du den Platz nicht nimmst, bekommt ihn die nächste Person.',
      ],
    }),
    lapsed: (about) => ({
      subject: `Der Platz ging weiter: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `der Platz bei ${about.event}, der für dich frei war, ging an die nächste Person. Du kannst dich wieder anstellen.`,
      ],
      action: { label: 'Zur Veranstaltung', url: about.url },
    }),
    refused: (about) => ({
      subject: `Deine Anfrage: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `du wolltest zu ${about.event} kommen. Die Ausrichtenden haben sich diesmal dagegen entschieden.`,
        ...reasonDe(about),
      ],
      action: { label: 'Zur Veranstaltung', url: about.url },
    }),
    removed: (about) => ({
      subject: `Du stehst nicht mehr auf der Liste: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `die Ausrichtenden haben dich von der Liste von ${about.event} genommen; du hast dort keinen Platz mehr.`,
        ...reasonDe(about),
      ],
      action: { label: 'Zur Veranstaltung', url: about.url },
    }),
    thanked: (about) => ({
      subject: `Danke fürs Bescheidsagen: ${about.event}`,
      greeting: `Hallo ${about.name},`,
      paragraphs: [
        `du hast deinen Platz bei ${about.event} freigegeben. Danke, dass du es sagst: Jetzt kann ihn jemand anderes haben.`,
        ...factsDe(about),
      ],
      action: { label: 'Zur Veranstaltung', url: about.url },
      notes: ['War das ein Versehen, melde dich auf dieser Seite wieder an.'],
    }),
  },
}

function factsEn({ dates, more, place }: SeatLetter): string[] {
  const others =
    more > 0 ? [en.plural(more, { one: 'and # more date', other: 'and # more dates' })] : []
  return [`When: ${[...dates, ...others].join('; ')}`, ...(place ? [`Where: ${place}`] : [])]
}

function factsDe({ dates, more, place }: SeatLetter): string[] {
  const others =
    more > 0
      ? [de.plural(more, { one: 'und # weiterer Termin', other: 'und # weitere Termine' })]
      : []
  return [`Wann: ${[...dates, ...others].join('; ')}`, ...(place ? [`Wo: ${place}`] : [])]
}

function reasonEn({ reason }: SeatLetter): string[] {
  return reason ? [`They wrote: ${reason}`] : []
}

function reasonDe({ reason }: SeatLetter): string[] {
  return reason ? [`Sie schreiben: ${reason}`] : []
}
