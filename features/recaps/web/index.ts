import { type Page, page } from '#platform/web/router/index.ts'
import { recapPath, recordPath, speakersPath } from './places.ts'

export { recapTo, recordTo, speakersTo } from './places.ts'

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
