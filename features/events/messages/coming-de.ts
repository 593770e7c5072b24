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
  offeredUntil: (when, left) => `Er ist für dich frei bis ${when}, noch ${left}.`,
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
  named: 'Andere, die kommen, sehen deinen Namen.',
  unnamed: 'Andere, die kommen, sehen deinen Namen nicht.',
  mayComeCount: (count) =>
    plural(count, { one: '1 Person kommt vielleicht', other: '# kommen vielleicht' }),
  seats: (taken, seats) => `${taken} von ${seats} Plätzen sind vergeben`,
}
