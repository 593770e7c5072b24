import { wording } from '#lib/messages.ts'
import type { ComingMessages } from './coming-en.ts'

const { plural } = wording('de')

export const coming: ComingMessages = {
  title: 'Wer kommt',
  takeSeat: 'Platz nehmen',
  come: 'Ich komme',
  askForSeat: 'Um einen Platz bitten',
  lineUp: 'Auf die Warteliste',
  maybe: 'Vielleicht',
  no: 'Nein',
  cannot: 'Ich kann nicht kommen',
  giveUpTitle: 'Den Platz freigeben?',
  giveUpText: 'Er geht an die nächste Person auf der Warteliste. Du müsstest dich neu anstellen.',
  giveUp: 'Freigeben',
  leaveLine: 'Warteliste verlassen',
  withdraw: 'Zurücknehmen',
  change: 'Ändern',

  going: 'Du kommst',
  goingText: 'Das ist notiert. Sag Bescheid, wenn etwas dazwischenkommt.',
  mayCome: 'Du kommst vielleicht',
  mayComeText: 'Für dich ist kein Platz frei gehalten. Sag zu, sobald du es weißt.',
  thanks: 'Danke fürs Bescheidsagen',
  notComing: 'Du kommst nicht. Solange Platz ist, kannst du es dir anders überlegen.',
  requested: 'Du hast um einen Platz gebeten',
  requestedText: 'Er ist für dich frei, bis entschieden ist. Du hörst davon.',
  waiting: 'Du stehst auf der Warteliste',
  waitingText: (count) =>
    plural(count, {
      one: 'Sonst wartet niemand. Du bekommst eine Mail, sobald ein Platz deiner ist.',
      other: '# warten. Du bekommst eine Mail, sobald ein Platz deiner ist.',
    }),
  offered: 'Ein Platz ist deiner',
  offeredUntil: (when, left) => `Er ist noch ${left} für dich frei, bis ${when}.`,
  offeredText: 'Er ist vorerst für dich frei.',
  takeOffered: 'Nehmen',
  letGo: 'Weitergeben',
  lapsed: 'Das Angebot ist verstrichen',
  lapsedText: 'Der Platz ging weiter. Du kannst dich wieder anstellen.',
  refused: 'Dir wurde abgesagt',
  refusedText: 'Frag nach, wenn du das für ein Versehen hältst.',

  ticket: 'Karte',
  tickets: 'Welche Karte',
  ticketFull: 'Warteliste',
  approval: 'Wer einlädt, entscheidet',
  guests: 'Gäste, die du mitbringst',
  guestsHint: (most) => plural(most, { one: 'Höchstens einer.', other: 'Höchstens #.' }),
  fewer: 'Einer weniger',
  oneMore: 'Einer mehr',
  withGuests: (count) =>
    plural(count, { none: 'ohne Gäste', one: 'mit 1 Gast', other: 'mit # Gästen' }),
  consent: 'Wer was sieht',
  seenByAttendees: 'Andere, die kommen, sehen meinen Namen',
  seenByAttendeesText: 'Sonst wirst du gezählt, aber nicht genannt.',
  seenByHosts: 'Wer einlädt, sieht meine Mailadresse',
  seenByHostsText: 'Deinen Namen und deine Antworten sehen sie in jedem Fall.',
  seenBySponsors: 'Sponsoren bekommen meinen Namen und meine Adresse',
  seenBySponsorsText: 'Nur wenn es welche gibt, und nur für diese Veranstaltung.',
  named: 'Wer sonst kommt, sieht deinen Namen.',
  unnamed: 'Wer sonst kommt, sieht deinen Namen nicht.',
  hostsKnow: 'Wer ausrichtet, sieht deine Mailadresse.',
  sponsorsKnow: 'Wer fördert, bekommt deinen Namen und deine Adresse.',
  changeSeen: 'Ändern, wer was sieht',
  placeText: (place) =>
    `Du bist Nummer ${place} auf der Warteliste. Du bekommst eine Mail, sobald ein Platz dir gehört.`,
  late: 'Ich komme später',
  lateSaid: 'Die Ausrichtenden wissen, dass du später kommst.',
  lateNote: 'Was sie wissen sollten',
  addNote: 'Mehr sagen',
  tell: 'Mitteilen',
  mayComeCount: (count) =>
    plural(count, { one: '1 Person kommt vielleicht', other: '# kommen vielleicht' }),
  allDates: (count) => `Zu allen ${count} Terminen kommen`,
  oneForAll: (count) => `Ein Platz gilt für alle ${count} Termine.`,
  forAllDates: 'Was du hier sagst, gilt für alle Termine, die noch kommen.',
  saidToAll: (count, refused) =>
    [
      plural(count, { one: 'Für # Termin gesagt.', other: 'Für # Termine gesagt.' }),
      refused > 0
        ? plural(refused, {
            one: '# ist geschlossen oder abgesagt.',
            other: '# sind geschlossen oder abgesagt.',
          })
        : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  seats: (taken, seats) => `${taken} von ${seats} Plätzen sind vergeben`,
}
