import type { Language } from '#lib/messages.ts'

interface PublicWords {
  by(name: string): string
  atDoor: string
  notFound: string
  notFoundText: string
}

/** The words of the pages about resources that anybody reads, without script. */
export const publicWords: Record<Language, PublicWords> = {
  en: {
    by: (name) => `by ${name}`,
    atDoor: 'From the library, for everybody',
    notFound: 'There is nothing here',
    notFoundText: 'There is no such page, or it is not for everybody.',
  },
  de: {
    by: (name) => `von ${name}`,
    atDoor: 'Aus der Bibliothek, für alle',
    notFound: 'Hier ist nichts',
    notFoundText: 'Diese Seite gibt es nicht, oder sie ist nicht für alle.',
  },
}
