import type { ErrorTexts } from './problem.ts'

/** Sentences for the codes of the platform itself; `*.not-found` serves every noun without one of its own. */
export const platformErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'session.needed': 'Sign in to do this.',
    'limit.reached': ({ seconds }) => `That was very often. Try again in ${seconds} s.`,
    'input.invalid': 'Some fields need another look.',
    'input.not-text': 'There are characters in it that are no text.',
    'input.not-json': 'The request is not valid JSON.',
    'input.too-large': 'This is larger than the server takes.',
    'input.not-supported': 'Send this as application/json.',
    'origin.foreign': 'This request came from another site, so it was refused.',
    'input.no-such-range': 'The file has no such part.',
    'input.incomplete': 'This did not arrive whole. Send it again.',
    'files.disk-full': 'The server has no room left for files. Tell whoever runs it.',
    'server.failed': 'Something broke on our side. It has been noted; try again in a moment.',
    'server.unavailable': 'The server is catching its breath. Try again in a moment.',
    'route.not-found': 'There is nothing at this address.',
    '*.not-found': 'This does not exist, or you have no access to it.',
  },
  de: {
    'session.needed': 'Melde dich dafür an.',
    'limit.reached': ({ seconds }) => `Das war sehr oft. Versuche es in ${seconds} s noch einmal.`,
    'input.invalid': 'Einige Felder brauchen noch einen Blick.',
    'input.not-text': 'Darin sind Zeichen, die kein Text sind.',
    'input.not-json': 'Die Anfrage ist kein gültiges JSON.',
    'input.too-large': 'Das ist größer, als der Server annimmt.',
    'input.not-supported': 'Sende das als application/json.',
    'origin.foreign': 'Diese Anfrage kam von einer anderen Seite und wurde abgelehnt.',
    'input.no-such-range': 'Diesen Teil hat die Datei nicht.',
    'input.incomplete': 'Das ist nicht vollständig angekommen. Sende es noch einmal.',
    'files.disk-full':
      'Auf dem Server ist kein Platz mehr für Dateien. Sag es denen, die ihn betreiben.',
    'server.failed':
      'Bei uns ist etwas kaputtgegangen. Es ist notiert; versuche es gleich noch einmal.',
    'server.unavailable': 'Der Server holt gerade Luft. Versuche es gleich noch einmal.',
    'route.not-found': 'Unter dieser Adresse gibt es nichts.',
    '*.not-found': 'Das gibt es nicht, oder du hast keinen Zugang dazu.',
  },
}
