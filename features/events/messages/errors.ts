import type { ErrorTexts } from '#platform/server/errors/problem.ts'
import { comingErrors } from './coming-errors.ts'
import { doorErrors } from './door-errors.ts'
import { seriesErrors } from './series-errors.ts'

export const eventErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    ...comingErrors.en,
    ...doorErrors.en,
    ...seriesErrors.en,
    'event.not-yours': 'Only its hosts and leads change this event.',
    'event.leads-publish': 'Leads publish events. Hand it in, and they will look at it.',
    'event.leads-import': 'Leads bring in calendars.',
    'event.id-taken': 'This event could not be kept. Try once more.',
    'event.too-many': ({ most }) =>
      `A community has at most ${most} events. Remove drafts that nobody needs.`,
    'event.changed-meanwhile':
      'Somebody changed the event while you wrote. Your words are still here: look at the new version and bring them in.',
    'event.no-such-day': 'There is no such day in the calendar.',
    'event.in-the-past': 'Its last date is over. Choose a date that is to come.',
    'event.unknown-host': 'One of the hosts is no member any more.',
    'event.unknown-speaker': 'One of the speakers is not on the list. Choose them once more.',
    'event.session-past-end':
      'A part of the agenda ends after the event. Make the event longer, or the part shorter.',
    'event.question-without-choices': 'A question with choices needs at least two of them.',
    'event.no-series': 'Only a series is joined as a whole. Let it repeat first.',
    'event.decided': 'This has been decided already.',
    'event.not-published': 'Only a published event can be cancelled.',
    'event.cancel-instead':
      'What was published is cancelled instead, so that all who come hear of it.',
    'ticket.in-use': 'Somebody signed up with this ticket, so it has to stay.',
    'ticket.seats-taken': ({ taken }) =>
      `${taken} seats are taken already, so there have to be at least as many.`,
    'template.too-many': ({ most }) => `There are at most ${most} templates. Remove one first.`,
    'template.id-taken': 'This template could not be kept. Try once more.',
    'feed.too-many': ({ most }) =>
      `There are at most ${most} of these addresses. Revoke one first.`,
    'feed.id-taken': 'This address could not be made. Try once more.',
  },
  de: {
    ...comingErrors.de,
    ...doorErrors.de,
    ...seriesErrors.de,
    'event.not-yours': 'Nur wer die Veranstaltung ausrichtet oder leitet, ändert sie.',
    'event.leads-import': 'Kalender übernehmen die Leitenden.',
    'event.leads-publish':
      'Veröffentlicht wird von den Leitenden. Reich sie ein, dann sehen sie sie sich an.',
    'event.id-taken': 'Diese Veranstaltung ließ sich nicht speichern. Versuch es noch einmal.',
    'event.too-many': ({ most }) =>
      `Eine Gemeinschaft hat höchstens ${most} Veranstaltungen. Lösch Entwürfe, die niemand braucht.`,
    'event.changed-meanwhile':
      'Jemand hat die Veranstaltung geändert, während du geschrieben hast. Deine Worte sind noch hier: Sieh dir die neue Fassung an und füg sie ein.',
    'event.no-such-day': 'Diesen Tag gibt es im Kalender nicht.',
    'event.in-the-past': 'Der letzte Termin ist vorbei. Wähl einen, der noch kommt.',
    'event.unknown-host': 'Jemand von den Ausrichtenden ist kein Mitglied mehr.',
    'event.unknown-speaker':
      'Jemand von den Vortragenden steht nicht auf der Liste. Wähl sie noch einmal.',
    'event.session-past-end':
      'Ein Teil des Ablaufs endet nach der Veranstaltung. Mach sie länger oder den Teil kürzer.',
    'event.question-without-choices': 'Eine Frage mit Auswahl braucht mindestens zwei Antworten.',
    'event.no-series': 'Nur einer Reihe tritt man im Ganzen bei. Lass sie zuerst wiederkehren.',
    'event.decided': 'Darüber ist schon entschieden.',
    'event.not-published': 'Nur was veröffentlicht ist, kann abgesagt werden.',
    'event.cancel-instead':
      'Was veröffentlicht war, wird abgesagt, damit alle davon hören, die kommen wollten.',
    'ticket.in-use': 'Mit dieser Karte hat sich jemand angemeldet, darum muss sie bleiben.',
    'ticket.seats-taken': ({ taken }) =>
      `${taken} Plätze sind schon vergeben, so viele müssen es mindestens sein.`,
    'template.too-many': ({ most }) => `Es gibt höchstens ${most} Vorlagen. Lösch zuerst eine.`,
    'template.id-taken': 'Diese Vorlage ließ sich nicht speichern. Versuch es noch einmal.',
    'feed.too-many': ({ most }) =>
      `Es gibt höchstens ${most} dieser Adressen. Zieh zuerst eine zurück.`,
    'feed.id-taken': 'Diese Adresse ließ sich nicht anlegen. Versuch es noch einmal.',
  },
}
