import { type Page, page } from '#platform/web/router/index.ts'
import { late } from '#platform/web/ui/index.ts'
import { stagePath } from './places.ts'

/** The way from an event to its live page. */
export const LiveCard = late(async () => (await import('./live-card.tsx')).LiveCard, {
  quiet: true,
})

/** The live page of an event. */
export const stagePages: readonly Page[] = [
  page({
    path: stagePath,
    within: 'place',
    load: async () => (await import('./stage-page.tsx')).StagePage,
  }),
]
