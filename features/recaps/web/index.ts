import { type Page, page } from '#platform/web/router/index.ts'
import { late } from '#platform/web/ui/index.ts'
import { recapPath, recordPath, speakersPath } from './places.ts'

/** The way from an event that is over to what is left of it. */
export const RecapCard = late(async () => (await import('./ways.tsx')).RecapCard, { quiet: true })

/** The ways to speakers and to one's own record. */
export const RecapWays = late(async () => (await import('./ways.tsx')).RecapWays, { quiet: true })

/** The pages of what is left of events. */
export const recapPages: readonly Page[] = [
  page({
    path: recapPath,
    within: 'place',
    load: async () => (await import('./recap-page.tsx')).RecapPage,
  }),
  page({
    path: speakersPath,
    within: 'place',
    load: async () => (await import('./speakers-page.tsx')).SpeakersPage,
  }),
  page({
    path: recordPath,
    within: 'place',
    load: async () => (await import('./record-page.tsx')).RecordPage,
  }),
]
