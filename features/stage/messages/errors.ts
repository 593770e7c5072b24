import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const stageErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'stage.not-coming': 'This is for those who come. Take a seat first.',
    'stage.cancelled': 'This event was cancelled.',
    'stage.hosts-only': 'Hosts do this.',
    'stage.id-taken': 'This could not be sent. Try once more.',
    'stage.line-not-yours': 'Only who said it, hosts and moderators take it away.',
    'stage.too-many-questions': 'There are {most} questions already. Vote for one of them.',
    'stage.too-many-polls': 'There are {most} polls already.',
    'stage.too-many-rounds': 'There were {most} rounds already.',
    'stage.no-such-session': 'This part is not on the agenda any more.',
    'stage.nobody-to-mix': 'It takes two to talk. Wait until more people are here.',
    'stage.round-over': 'This round is over.',
    'stage.alone': 'Somebody would sit alone then. Move them first.',
  },
  de: {
    'stage.not-coming': 'Das ist für alle, die kommen. Nimm dir zuerst einen Platz.',
    'stage.cancelled': 'Diese Veranstaltung wurde abgesagt.',
    'stage.hosts-only': 'Das machen die Ausrichtenden.',
    'stage.id-taken': 'Das ließ sich nicht senden. Versuch es noch einmal.',
    'stage.line-not-yours': 'Nur wer es gesagt hat, ausrichtet oder moderiert, nimmt es weg.',
    'stage.too-many-questions': 'Es gibt schon {most} Fragen. Stimm für eine davon.',
    'stage.too-many-polls': 'Es gibt schon {most} Umfragen.',
    'stage.too-many-rounds': 'Es gab schon {most} Runden.',
    'stage.no-such-session': 'Dieser Teil steht nicht mehr im Ablauf.',
    'stage.nobody-to-mix': 'Zum Reden braucht es zwei. Warte, bis mehr Leute da sind.',
    'stage.round-over': 'Diese Runde ist vorbei.',
    'stage.alone': 'Dann säße jemand allein. Setz die Person zuerst um.',
  },
}
