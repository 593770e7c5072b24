import { catalogue } from '#lib/messages.ts'

/** The few words that are on every screen; the rest comes with the pages. */
export const libraryWords = catalogue({
  en: { library: 'Library', announcements: 'Announcements', publications: 'Publications' },
  de: async () => ({
    library: 'Bibliothek',
    announcements: 'Ankündigungen',
    publications: 'Veröffentlichungen',
  }),
})
