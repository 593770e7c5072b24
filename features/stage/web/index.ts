import { type Page, page } from '#platform/web/router/index.ts'
import { stagePath } from './places.ts'

export { stageTo } from './places.ts'

/** The live page of an event. */
export const stagePages: readonly Page[] = [
  page({
    path: stagePath,
    within: 'place',
    load: async () => (await import('./stage-page.tsx')).StagePage,
  }),
]
